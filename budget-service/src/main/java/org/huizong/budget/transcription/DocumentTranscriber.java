package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.transcription.TranscriptionResult.Reason;
import org.huizong.budget.transcription.TranscriptionResult.Refused;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.budget.transcription.section.NarrativeSections;
import org.huizong.budget.transcription.template.TableSets;
import org.huizong.contracts.book.BookIdentification;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.book.BookIdentification.Printed;
import org.huizong.contracts.book.BookIdentification.Result.Identified;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.RegionNames;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.identity.DisclosureIdentity;

/** 转录: from the layout of a published document to a book, by the table set that its titles name. */
public final class DocumentTranscriber {

    private static final CodeNames FUNCTIONS = new CodeNames(CodeList.seed(CodeList.EXPENDITURE_FUNCTION));
    private static final CodeNames ECONOMICS = new CodeNames(CodeList.seed(CodeList.DEPARTMENTAL_ECONOMIC));
    private static final NarrativeBook NARRATIVE = new NarrativeBook(TableSets.narratives(), FUNCTIONS, ECONOMICS);

    private static final NarrativeSections.Packs NARRATIVES = new NarrativeSections.Packs(FUNCTIONS, ECONOMICS);

    private final BookIdentification identification;
    private final TableSetChoice tableSets;

    /** By the table sets that the project ships. */
    public DocumentTranscriber(RegionTree regions) {
        this(regions, TableSetCatalogue.shipped());
    }

    public DocumentTranscriber(RegionTree regions, TableSetCatalogue catalogue) {
        this.identification = new BookIdentification(new RegionNames(regions));
        this.tableSets = new TableSetChoice(catalogue.all());
    }

    public TranscriptionResult transcribe(DisclosureDocument document, Overrides overrides) {
        var printed = DisclosureIdentity.of(document);
        var result = identification.identify(
                new Printed(
                        printed.unitName().map(DisclosureIdentity.Identified::value),
                        printed.year().map(DisclosureIdentity.Identified::value),
                        printed.stage().map(DisclosureIdentity.Identified::value),
                        RunningText.of(document).text()),
                overrides);
        if (result instanceof BookIdentification.Result.Refused refused) {
            return refusal(refused);
        }
        var identified = (Identified) result;
        return tableSets
                .of(document, identified)
                .map(tableSet -> new TabularBook(tableSet, FUNCTIONS, ECONOMICS).read(document, identified))
                .or(() -> NARRATIVE.read(document, identified))
                .map(book -> withNarrative(book, document))
                .<TranscriptionResult>map(book -> new Transcribed(withIdentityFindings(book, printed)))
                .orElseGet(() -> truncated(document));
    }

    private static Refused truncated(DisclosureDocument document) {
        int last = document.lastPrintedLine();
        return new Refused(
                Reason.TRUNCATED,
                last,
                "文件没有任何预算数据，止于第 " + last + " 行",
                "The document holds no figure of a budget; it ends at line " + last,
                List.of());
    }

    private static TranscribedBook withNarrative(TranscribedBook book, DisclosureDocument document) {
        var narrative = NARRATIVES.read(book.content(), document);
        var unreadable = new ArrayList<>(book.unreadable());
        unreadable.addAll(narrative.unreadable());
        unreadable.sort(Comparator.comparingInt(TranscribedBook.UnreadableLine::line));
        return new TranscribedBook(
                book.identity(),
                NARRATIVE.withToldRows(
                        book.content().withNarrative(narrative.sections()).withTexts(narrative.texts())),
                book.printedTables(),
                unreadable,
                book.findings());
    }

    private static TranscribedBook withIdentityFindings(TranscribedBook book, DisclosureIdentity printed) {
        var findings = new ArrayList<ReadingFinding>();
        for (var contradiction : printed.contradictions()) {
            findings.add(IdentityFindings.finding(contradiction));
        }
        findings.addAll(book.findings());
        return new TranscribedBook(book.identity(), book.content(), book.printedTables(), book.unreadable(), findings);
    }

    private static Refused refusal(BookIdentification.Result.Refused refused) {
        return switch (refused.refusal()) {
            case NOT_A_BUDGET_DOCUMENT ->
                new Refused(
                        Reason.NOT_A_BUDGET_DOCUMENT,
                        0,
                        "文件不是部门预算或部门决算公开文件",
                        "The document is neither a departmental budget nor final accounts",
                        List.of());
            case UNIT_UNKNOWN ->
                new Refused(
                        Reason.UNIT_UNKNOWN, 0, "文件没有写明编制部门", "The document does not name its budget unit", List.of());
            case YEAR_UNKNOWN ->
                new Refused(
                        Reason.YEAR_UNKNOWN, 0, "文件没有写明年度", "The document does not name its fiscal year", List.of());
            case STAGE_UNKNOWN ->
                new Refused(
                        Reason.STAGE_UNKNOWN,
                        0,
                        "文件没有写明是预算还是决算",
                        "The document does not tell whether it is a budget or final accounts",
                        List.of());
            case REGION_AMBIGUOUS ->
                new Refused(
                        Reason.REGION_AMBIGUOUS,
                        0,
                        "无法确定所属行政区划",
                        "The region cannot be told from the document",
                        refused.candidates());
        };
    }
}

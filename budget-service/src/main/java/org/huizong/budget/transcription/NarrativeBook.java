package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.transcription.narrative.AllocationClasses;
import org.huizong.budget.transcription.narrative.HeadcountReader;
import org.huizong.budget.transcription.narrative.NarrativeReader;
import org.huizong.budget.transcription.narrative.ToldRows;
import org.huizong.budget.transcription.template.NarrativeSet;
import org.huizong.contracts.book.BookIdentification.Result.Identified;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;

/** A document whose figures stand in its sentences only. */
final class NarrativeBook {

    private final List<NarrativeSet> sets;
    private final CodeNames functions;
    private final CodeNames economics;
    private final AllocationClasses classes;

    NarrativeBook(List<NarrativeSet> sets, CodeNames functions, CodeNames economics) {
        this.sets = sets;
        this.functions = functions;
        this.economics = economics;
        this.classes = new AllocationClasses(economics);
    }

    /** Empty when the document has no figure that any narrative set of its stage knows. */
    Optional<TranscribedBook> read(DisclosureDocument document, Identified identity) {
        return sets.stream()
                .filter(set -> set.stage().equals(identity.stage().code()))
                .map(set -> read(document, identity, set))
                .filter(book -> !book.content().statements().isEmpty())
                .findFirst();
    }

    /** The content with the rows that the sections of its narrative name; that of a book with tables as it is. */
    BookContent withToldRows(BookContent content) {
        return sets.stream()
                .filter(set -> set.id().equals(content.tableSet()))
                .findFirst()
                .map(set -> new ToldRows(set).into(content))
                .orElse(content);
    }

    private TranscribedBook read(DisclosureDocument document, Identified identity, NarrativeSet set) {
        var reader = new NarrativeReader(set, RunningText.of(document), functions, economics, classes);
        var statements = reader.read();
        var content = BookContent.EMPTY
                .withTableSet(set.id())
                .withStatements(statements)
                .withProjects(reader.projects())
                .withHeadcount(HeadcountReader.read(document));
        var findings = new ArrayList<ReadingFinding>();
        int last = document.lastPrintedLine();
        reader.missing()
                .forEach(figure -> findings.add(new ReadingFinding(
                        "M01",
                        ReadingFinding.ERROR,
                        "missing",
                        "",
                        figure.cells().stream()
                                .flatMap(List::stream)
                                .findFirst()
                                .orElse(""),
                        last,
                        "",
                        "文中没有“" + words(figure.pattern()) + "”的数字，文件止于第 " + last + " 行",
                        "No figure for " + words(figure.pattern()) + "; the document ends at line " + last)));
        var codes = new CodeFindings(functions, economics);
        statements.forEach(
                statement -> codes.check(statement, statement.number().equals("n6")));
        findings.addAll(codes.findings());
        return new TranscribedBook(identity, content, 0, reader.unreadable(), findings);
    }

    private static String words(String pattern) {
        return pattern.replaceAll("\\{amount}.*|\\(\\?[^)]*\\)\\??", "");
    }
}

package org.huizong.budget.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.GoalShelf;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscribedBook;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.huizong.reader.DocumentText;

/** The published books, read as the service reads them. */
final class SampleBooks {

    static final String PREFECTURE = "653000-2025-budget";
    static final String CITY = "653001-2025-budget";
    static final String HUBEI = "421303-2025-budget";
    static final String ACCOUNTS = "650104-2021-final-accounts";

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private static final Disclosures DISCLOSURES = disclosures(Optional.empty());

    private SampleBooks() {}

    /** @param goals what performance-service announced of every book */
    static Disclosures disclosures(Optional<AnnouncedGoals> goals) {
        return new Disclosures(TableSetCatalogue.shipped(), new SeedCodeEditions(), new GoalShelf() {
            @Override
            public void keep(AnnouncedGoals announced) {
                throw new UnsupportedOperationException("nothing is announced here");
            }

            @Override
            public Optional<AnnouncedGoals> find(UUID bookId) {
                return goals;
            }
        });
    }

    static String text(String name) {
        try {
            return DocumentText.decode(Files.readAllBytes(Path.of("../deploy/samples", name + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TranscribedBook book(String name) {
        return read(text(name));
    }

    static TranscribedBook read(String text) {
        return ((Transcribed) TRANSCRIBER.transcribe(DisclosureReader.read(text), Overrides.NONE)).book();
    }

    /** A file of any form that is imported. */
    static TranscribedBook read(byte[] file) {
        var document = DisclosureReader.read(DocumentFormat.detect(file), file);
        return ((Transcribed) TRANSCRIBER.transcribe(document, Overrides.NONE)).book();
    }

    /** The figures of the tables by the place that they are bound to. */
    static Map<String, String> figuresOfTables(BudgetDisclosure disclosure) {
        var cells = new TreeMap<String, String>();
        disclosure.parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).body().stream())
                .flatMap(List::stream)
                .forEach(cell -> cell.binding().ifPresent(bound -> cells.put(bound.formula(), cell.text())));
        return cells;
    }

    static BookIdentity identity(TranscribedBook book) {
        var found = book.identity();
        return new BookIdentity(found.region().code(), found.unitName(), found.year(), found.stage());
    }

    static BudgetDisclosure disclosure(TranscribedBook book) {
        return disclosure(book, book.content());
    }

    /** @param content in the place of the book's own */
    static BudgetDisclosure disclosure(TranscribedBook book, BookContent content) {
        return DISCLOSURES.write(
                new Disclosures.Book(identity(book), content, Optional.empty(), List.of(BookStatus.PUBLISHED)),
                AmountUnit.TEN_THOUSAND_YUAN);
    }

    /** The sentences of the document, one a line. */
    static String sentences(BudgetDisclosure disclosure) {
        return disclosure.parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(paragraph -> Run.plain(((Block.Paragraph) paragraph).runs()))
                .collect(Collectors.joining("\n"));
    }

    static Block.Table table(BudgetDisclosure disclosure, String number) {
        return disclosure.parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    static List<String> titles(BudgetDisclosure disclosure) {
        return disclosure.parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(table -> ((Block.Table) table).title())
                .toList();
    }

    static Statement withRows(Statement statement, List<StatementRow> rows) {
        return new Statement(
                statement.number(),
                statement.template(),
                statement.unit(),
                rows,
                statement.unplaced(),
                statement.declaredEmpty());
    }
}

package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.huizong.testsupport.document.HtmlForm;
import org.huizong.testsupport.document.PdfForm;
import org.huizong.testsupport.document.PrintedDocument;
import org.huizong.testsupport.document.WordForm;
import org.huizong.testsupport.document.WorkbookForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One document in every form is one book: the same figures, the same findings, whatever carries them. */
class DocumentFormsTest {

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private record Form(DocumentFormat format, Function<PrintedDocument, byte[]> writer) {

        @Override
        public String toString() {
            return format.name();
        }
    }

    private static Stream<Arguments> documentsInEveryForm() {
        var forms = List.of(
                new Form(DocumentFormat.HTML, HtmlForm::of),
                new Form(DocumentFormat.DOCX, WordForm::of),
                new Form(DocumentFormat.XLSX, WorkbookForm::of),
                new Form(DocumentFormat.PDF, PdfForm::of));
        return Stream.of(Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS)
                .flatMap(name -> forms.stream().map(form -> Arguments.of(name, form)));
    }

    @ParameterizedTest
    @MethodSource("documentsInEveryForm")
    void isTheSameBook(String name, Form form) {
        // Given
        var text = Samples.text(name);
        var expected = Samples.transcribe(text);
        // When
        var bytes = form.writer().apply(PrintedDocument.of(text));
        var document = DisclosureReader.read(form.format(), bytes);
        var book = ((Transcribed) TRANSCRIBER.transcribe(document, Overrides.NONE)).book();
        // Then
        assertThat(differences(book.unreadable(), expected.unreadable())).isEmpty();
        assertThat(book.printedTables()).isEqualTo(expected.printedTables());
        assertThat(differences(book.content(), expected.content())).isEmpty();
        assertThat(differences(book.findings(), expected.findings())).isEmpty();
        assertThat(DocumentFormat.detect(bytes)).isEqualTo(form.format());
    }

    /** Parts that one has and the other has not, of which a few tell enough. */
    private static List<String> differences(Object actual, Object expected) {
        var has = parts(actual);
        var needs = parts(expected);
        var missing = needs.stream().filter(part -> !has.contains(part)).map(part -> "missing: " + part);
        var added = has.stream().filter(part -> !needs.contains(part)).map(part -> "added: " + part);
        return Stream.concat(missing, added).limit(40).toList();
    }

    private static Set<String> parts(Object value) {
        var text = value.toString()
                .replaceAll("(?<=[lL]ine=)\\d+|(?<=declaredEmpty=)[1-9]\\d*", "")
                .replaceAll("(?<=[第 ])\\d+(?= 行)", "");
        return new LinkedHashSet<>(
                Arrays.asList(text.split("(?=StatementRow\\[|BudgetProject\\[|BookText\\[|ReadingFinding\\[)")));
    }
}

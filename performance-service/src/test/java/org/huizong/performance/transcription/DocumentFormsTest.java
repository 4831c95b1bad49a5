package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** One document in every form has the same goals. */
class DocumentFormsTest {

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
        // The sample of final accounts has one cell on each line, blank ones too: no table that another form could
        // print.
        return Stream.of("653001-2025-budget", "653000-2025-budget", "421303-2025-budget")
                .flatMap(name -> forms.stream().map(form -> Arguments.of(name, form)));
    }

    @ParameterizedTest
    @MethodSource("documentsInEveryForm")
    void hasTheSameGoals(String name, Form form) throws IOException {
        // Given
        var text = Files.readString(Path.of("../deploy/samples", name + ".txt"));
        var expected = goals(DocumentFormat.TEXT, text.getBytes(StandardCharsets.UTF_8));
        // When
        var goals = goals(form.format(), form.writer().apply(PrintedDocument.of(text)));
        // Then
        assertThat(goals).isEqualTo(expected);
    }

    /** Without the lines, which every form counts in its own way; white space of texts is how they were broken. */
    private static List<String> goals(DocumentFormat format, byte[] bytes) {
        var read = new PerformanceTranscriber().transcribe(DisclosureReader.read(format, bytes));
        return Stream.concat(
                        read.goals().stream().map(Object::toString),
                        read.selfEvaluations().stream().map(Object::toString))
                .map(text -> text.replaceAll("(?i)(?<=line=|lines=)\\d+|SourceLines\\[[^\\]]*]", "")
                        .replaceAll("\\s", ""))
                .toList();
    }
}

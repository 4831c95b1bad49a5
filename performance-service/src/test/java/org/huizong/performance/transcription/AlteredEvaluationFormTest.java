package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.huizong.testsupport.document.HtmlForm;
import org.huizong.testsupport.document.PdfForm;
import org.huizong.testsupport.document.PrintedDocument;
import org.huizong.testsupport.document.WordForm;
import org.huizong.testsupport.document.WorkbookForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Self-evaluations that no sample holds, in the layouts and file formats in which offices publish them, are read as printed. */
class AlteredEvaluationFormTest {

    private static final int SEEDS = 60;
    private static final int SEEDS_OF_A_FILE = 5;

    enum Form {
        TABBED(DocumentFormat.TEXT, document -> new byte[0]),
        HTML(DocumentFormat.HTML, HtmlForm::of),
        DOCX(DocumentFormat.DOCX, WordForm::of),
        XLSX(DocumentFormat.XLSX, WorkbookForm::of),
        PDF(DocumentFormat.PDF, PdfForm::of);

        private final DocumentFormat format;
        private final Function<PrintedDocument, byte[]> writer;

        Form(DocumentFormat format, Function<PrintedDocument, byte[]> writer) {
            this.format = format;
            this.writer = writer;
        }

        PerformanceTranscription read(String text) {
            var bytes = this == TABBED ? text.getBytes(StandardCharsets.UTF_8) : writer.apply(PrintedDocument.of(text));
            return new PerformanceTranscriber().transcribe(DisclosureReader.read(format, bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedOnesAreReadFromATableToo(Form form) {
        for (long seed = 0; seed < 2; seed++) {
            var published = Documents.transcribe(Documents.text(Documents.FINAL_ACCOUNTS))
                    .selfEvaluations();
            var printer = new EvaluationPrinter(new AlteredEvaluations(seed).random());
            published.forEach(printer::table);
            assertRead(form, seed, printer.text(), published);
        }
    }

    @ParameterizedTest
    @EnumSource
    void alteredOnesAreReadAsPrinted(Form form) {
        for (long seed = 0; seed < (form == Form.TABBED ? SEEDS : SEEDS_OF_A_FILE); seed++) {
            var altered = new AlteredEvaluations(seed);
            var evaluations = List.of(altered.next(), altered.next());
            var printer = new EvaluationPrinter(altered.random());
            evaluations.forEach(printer::table);
            assertRead(form, seed, printer.text(), evaluations);
        }
    }

    private static void assertRead(Form form, long seed, String text, List<SelfEvaluation> printed) {
        var read = form.read(text);
        assertThat(plain(read.selfEvaluations())).as("%s, seed %d", form, seed).isEqualTo(plain(printed));
        assertThat(read.unreadable()).as("%s, seed %d", form, seed).isEmpty();
    }

    /** Without the lines, which every form counts in its own way, and the white space that its cells break. */
    private static List<String> plain(List<SelfEvaluation> evaluations) {
        var texts = new ArrayList<String>();
        for (var evaluation : evaluations) {
            texts.add(evaluation
                    .toString()
                    .replaceAll("line=\\d+|SourceLines\\[[^\\]]*]", "")
                    .replaceAll("\\s", ""));
        }
        return texts;
    }
}

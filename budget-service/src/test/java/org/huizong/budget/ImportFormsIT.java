package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.firstBook;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.huizong.reader.DocumentFormat;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.document.HtmlForm;
import org.huizong.testsupport.document.PdfForm;
import org.huizong.testsupport.document.PrintedDocument;
import org.huizong.testsupport.document.WordForm;
import org.huizong.testsupport.document.WorkbookForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ImportFormsIT {

    private static final String ARTUX = "653001-2025-budget";
    private static final Map<DocumentFormat, Function<PrintedDocument, byte[]>> FORMS = Map.of(
            DocumentFormat.HTML, HtmlForm::of,
            DocumentFormat.DOCX, WordForm::of,
            DocumentFormat.XLSX, WorkbookForm::of,
            DocumentFormat.PDF, PdfForm::of);

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aBookInAnotherFormIsANewVersionOfTheSameBook() {
        // Given
        var first = importDocument(sample(ARTUX), Map.of("status", "published"));
        var document = PrintedDocument.of(sample(ARTUX));
        FORMS.forEach((format, writer) -> {
            // When
            var bytes = writer.apply(document);
            var answer = post(format.mediaType(), bytes);
            var again = post(format.mediaType(), bytes);
            // Then
            assertThat(answer.jsonPath().getString("books[0].id"))
                    .as("%s", format)
                    .isEqualTo(first.jsonPath().getString("books[0].id"));
            assertThat(firstBook(answer)).containsEntry("change", "new-version").containsEntry("tables", 11);
            assertThat(firstBook(again)).containsEntry("change", "unchanged");
            assertThat(answer.jsonPath().getMap("books[0].findings"))
                    .isEqualTo(first.jsonPath().getMap("books[0].findings"));
        });
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedAndNothingIsAFailure() {
        // Given
        var pdf = PdfForm.of(PrintedDocument.of("第一部分\n"));
        var random = new Random(20251121);
        // Then
        assertThat(List.of(
                        reason(DocumentFormat.XLSX.mediaType(), pdf),
                        reason(DocumentFormat.TEXT.mediaType(), pdf),
                        reason(DocumentFormat.ZIP.mediaType(), WordForm.of(PrintedDocument.of("一\n"))),
                        reason(DocumentFormat.HTML.mediaType(), new byte[0])))
                .isEqualTo(List.of("type-mismatch", "type-mismatch", "type-mismatch", "empty"));
        for (int i = 0; i < 60; i++) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            for (var format :
                    List.of(DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.ZIP, DocumentFormat.HTML)) {
                var damaged = i % 2 == 0 ? noise : withMark(format, noise);
                assertThat(post(format.mediaType(), damaged).statusCode()).isBetween(400, 499);
            }
        }
    }

    private static byte[] withMark(DocumentFormat format, byte[] noise) {
        var mark = format == DocumentFormat.PDF ? "%PDF-1.7\n" : "PK\u0003\u0004[Content_Types].xml word/document.xml";
        return (mark + new String(noise, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reason(String mediaType, byte[] bytes) {
        return post(mediaType, bytes).jsonPath().getString("errors[0].reason");
    }

    private static Response post(String mediaType, byte[] bytes) {
        return bureau().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .queryParam("status", "published")
                .body(bytes)
                .post("/v1/imports");
    }
}

package org.huizong.budget.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscribedBook;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentText;

/** The published books, read as the service reads them. */
final class SampleBooks {

    static final String PREFECTURE = "653000-2025-budget";
    static final String CITY = "653001-2025-budget";

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private SampleBooks() {}

    static String text(String name) {
        try {
            return DocumentText.decode(Files.readAllBytes(Path.of("../deploy/samples", name + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TranscribedBook book(String name) {
        return ((Transcribed) TRANSCRIBER.transcribe(DisclosureReader.read(text(name)), Overrides.NONE)).book();
    }

    static BookIdentity identity(TranscribedBook book) {
        var found = book.identity();
        return new BookIdentity(found.region().code(), found.unitName(), found.year(), found.stage());
    }

    static JsonNode expected(String name) {
        try (var stream = SampleBooks.class.getResourceAsStream("/expected/" + name + ".json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.huizong.budget.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentText;

/** The published documents and their transcription by hand. */
final class Samples {

    static final String PREFECTURE = "653000-2025-budget";
    static final String CITY = "653001-2025-budget";
    static final String HUBEI = "421303-2025-budget";
    static final String FINAL_ACCOUNTS = "650104-2021-final-accounts";

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private Samples() {}

    static String text(String name) {
        try {
            return DocumentText.decode(Files.readAllBytes(Path.of("../deploy/samples", name + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode expected(String name) {
        try (var stream = Samples.class.getResourceAsStream("/expected/" + name + ".json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TranscribedBook transcribe(String text) {
        return ((Transcribed) result(text)).book();
    }

    static TranscriptionResult result(String text) {
        return TRANSCRIBER.transcribe(DisclosureReader.read(text), Overrides.NONE);
    }
}

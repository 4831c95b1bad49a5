package org.huizong.performance.transcription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.reader.DisclosureReader;

/** The four published sample documents, and texts as documents. */
final class Documents {

    static final String TABBED = "653001-2025-budget";
    static final String PDF_TEXT = "653000-2025-budget";
    static final String NARRATIVE = "421303-2025-budget";
    static final String FINAL_ACCOUNTS = "650104-2021-final-accounts";

    private Documents() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("../deploy/samples/" + name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PerformanceTranscription transcribe(String text) {
        return new PerformanceTranscriber().transcribe(DisclosureReader.read(text));
    }
}

package org.huizong.budget.crosstablecheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentText;

/** The published documents, transcribed as an import would. */
public final class PublishedBooks {

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private PublishedBooks() {}

    /** @param name of a sample document without its ending */
    public static CheckedBook named(String name) {
        try {
            return of(DocumentText.decode(Files.readAllBytes(Path.of("../deploy/samples", name + ".txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CheckedBook of(String text) {
        var result = TRANSCRIBER.transcribe(DisclosureReader.read(text), Overrides.NONE);
        var book = ((Transcribed) result).book();
        return new CheckedBook(
                book.identity().year(), book.identity().stage(), CheckedBook.Origin.PRINTED, book.content());
    }
}

package org.huizong.reader.pdf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * PDF with a text layer: page by page, tables by their ruled lines, those without lines by the columns that they count (※ 1 2 3),
 * everything else line by line. In a table that has neither, blank cells have vanished as they do in any text of a PDF.
 */
public final class PdfReader {

    /** Of computing; on a machine that has nothing else to do, of the clock too. */
    private static final Duration TIME = Duration.ofMillis(3_000);
    /** Behind the deadline that reading watches itself, for what a library does in one piece. */
    private static final Duration LONGEST = Duration.ofMillis(4_500);
    /** By the clock, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long LOOK_EVERY_MILLIS = 50;

    private static final int MAX_PAGES = 2_000;

    static {
        NoFonts.install();
    }

    private PdfReader() {}

    /** @throws UnreadableDocumentException if the file is damaged, encrypted, a picture, hostile or beyond the limits */
    public static String read(byte[] bytes) {
        var text = new CompletableFuture<String>();
        var thread = new Thread(() -> complete(text, bytes), "pdf-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(text, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnreadableDocumentException refused
                    ? refused
                    : new UnreadableDocumentException(Reason.BROKEN);
        } finally {
            thread.interrupt();
        }
    }

    private static String await(CompletableFuture<String> text, Thread thread)
            throws InterruptedException, ExecutionException {
        var threads = ManagementFactory.getThreadMXBean();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience && threads.getThreadCpuTime(thread.getId()) < LONGEST.toNanos()) {
            try {
                return text.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet; whether it may go on is looked at again.
            }
        }
        throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
    }

    /** The library throws whatever a damaged file makes it throw; each such file is damaged and nothing else. */
    private static void complete(CompletableFuture<String> text, byte[] bytes) {
        try {
            text.complete(text(bytes, Deadline.in(TIME)));
        } catch (InvalidPasswordException e) {
            text.completeExceptionally(new UnreadableDocumentException(Reason.ENCRYPTED));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            text.completeExceptionally(e);
        } catch (OutOfMemoryError e) {
            text.completeExceptionally(new UnreadableDocumentException(Reason.TOO_COMPLEX));
        }
    }

    private static String text(byte[] bytes, Deadline deadline) throws IOException {
        PdfStreams.require(bytes, deadline);
        try (var document = Loader.loadPDF(bytes)) {
            deadline.check();
            require(!document.isEncrypted(), Reason.ENCRYPTED);
            require(document.getNumberOfPages() <= MAX_PAGES, Reason.TOO_COMPLEX);
            return text(document, deadline);
        }
    }

    private static String text(PDDocument document, Deadline deadline) throws IOException {
        var printer = new PagePrinter();
        new PageContent(printer::print, deadline).writeText(document, PageContent.nowhere());
        require(!printer.isEmpty(), Reason.NO_TEXT_LAYER);
        return printer.text();
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new UnreadableDocumentException(otherwise);
        }
    }
}

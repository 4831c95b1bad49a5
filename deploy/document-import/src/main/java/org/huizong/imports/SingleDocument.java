package org.huizong.imports;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.huizong.reader.DocumentFormat;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** One document in the body, imported while its client waits. */
@Singleton
class SingleDocument implements ImportFormat {

    /** Names what the write made, for {@code minWatermark} of the rollups. */
    private static final String CHANGE_HEADER = "Huizong-Change";

    private final DocumentImporter importer;

    SingleDocument(DocumentImporter importer) {
        this.importer = importer;
    }

    @Override
    public boolean takes(ImportBody body) {
        return body.declared().filter(importer.formats()::contains).isPresent();
    }

    @Override
    public Response handle(ImportCall call) {
        var format = call.body().declared().orElseThrow();
        requireThatItIs(format, call.body().bytes());
        var document = new ImportDocument(
                call.options().filename().orElse(""), format, call.body().bytes());
        var imported = importer.importDocument(document, call.options(), call.caller());
        var response = Response.ok(imported.answer());
        if (call.options().mode() == ImportOptions.Mode.STORE) {
            response.header(CHANGE_HEADER, String.join(", ", imported.changes()));
        }
        return response.build();
    }

    @Override
    public String mediaType() {
        return importer.formats().stream()
                .sorted()
                .map(DocumentFormat::mediaType)
                .collect(Collectors.joining(", "));
    }

    /** Text, HTML and JSON have no mark of their own; each is proved or refused when it is read. */
    private static void requireThatItIs(DocumentFormat declared, byte[] bytes) {
        var shown = DocumentFormat.detect(bytes);
        if (shown == DocumentFormat.OLE) {
            throw new UnreadableDocumentException(Reason.LOCKED_OR_LEGACY);
        }
        if (shown != declared && !(isText(declared) && isText(shown))) {
            throw new UnreadableDocumentException(bytes.length == 0 ? Reason.EMPTY : Reason.TYPE_MISMATCH);
        }
    }

    private static boolean isText(DocumentFormat format) {
        return switch (format) {
            case TEXT, HTML, JSON -> true;
            case PDF, XLSX, DOCX, ZIP, OLE -> false;
        };
    }
}

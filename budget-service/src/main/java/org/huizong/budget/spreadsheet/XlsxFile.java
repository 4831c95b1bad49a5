package org.huizong.budget.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * 电子表格的逐行读取: one row after the other, however long the sheet is; only the texts that cells share are held. What a file
 * unpacks to is bounded before it is parsed, and no entity is ever resolved.
 */
public final class XlsxFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String MACROS = "xl/vbaProject.bin";

    private final XlsxParts parts;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();

    private XlsxFile(byte[] bytes) {
        this.parts = new XlsxParts(bytes);
    }

    /** @throws UnreadableDocumentException if the bytes are no spreadsheet, hold macros, or unpack to more than is read */
    public static XlsxFile open(byte[] bytes) {
        var file = new XlsxFile(bytes);
        file.readDirectory();
        return file;
    }

    /** In the order of the file, hidden ones too. */
    public List<XlsxSheet> sheets() {
        return List.copyOf(sheets);
    }

    public Optional<XlsxSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /**
     * Gives the rows of a sheet, until the sink has had enough.
     *
     * @param sink says whether it wants another row
     */
    public void rows(XlsxSheet sheet, Predicate<XlsxRow> sink) {
        read(sheet.part(), stream -> new XlsxRowReader(stream, strings).read(sink));
    }

    private void readDirectory() {
        if (parts.names().contains(MACROS)) {
            throw new UnreadableDocumentException(Reason.MACROS);
        }
        var named = new ArrayList<XlsxSheet>();
        read(WORKBOOK, stream -> new XlsxDirectory(stream).sheets(named));
        var targets = new HashMap<String, String>();
        read(RELATIONS, stream -> new XlsxDirectory(stream).relations(targets));
        named.forEach(sheet -> sheets.add(new XlsxSheet(sheet.name(), sheet.hidden(), part(sheet, targets))));
        if (parts.names().contains(STRINGS)) {
            read(STRINGS, stream -> new XlsxDirectory(stream).strings(strings));
        }
        if (sheets.isEmpty()) {
            throw new UnreadableDocumentException(Reason.EMPTY);
        }
    }

    private static String part(XlsxSheet sheet, Map<String, String> targets) {
        var target = targets.getOrDefault(sheet.part(), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private interface PartReader {

        void read(InputStream stream) throws XMLStreamException;
    }

    private void read(String part, PartReader reader) {
        try {
            if (!parts.names().contains(part)) {
                throw new UnreadableDocumentException(Reason.BROKEN);
            }
            try (var stream = parts.open(part)) {
                reader.read(stream);
            }
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
    }
}

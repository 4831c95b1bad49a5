package org.huizong.budget.spreadsheet;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** The small parts of a spreadsheet: which sheets there are, where they are, and the texts that they share. */
final class XlsxDirectory {

    /** Twice what the names in a file of the largest size can come to. */
    private static final long MAX_TEXT = 40_000_000;

    private final XlsxXml xml;

    XlsxDirectory(InputStream stream) throws XMLStreamException {
        this.xml = new XlsxXml(stream);
    }

    /** Sheets with the id of their relation in the place of the part. */
    void sheets(List<XlsxSheet> sheets) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("sheet")) {
                var state = xml.attribute("state");
                boolean isHidden = !state.isEmpty() && !state.equals("visible");
                sheets.add(new XlsxSheet(xml.attribute("name"), isHidden, xml.attribute("id")));
            }
        }
    }

    void relations(Map<String, String> targets) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        }
    }

    /** Readings for pronunciation ({@code rPh}) are no part of a text. */
    void strings(List<String> strings) throws XMLStreamException {
        long length = 0;
        int phonetic = 0;
        boolean isText = false;
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.name().equals("rPh") ? 1 : 0;
                isText = xml.name().equals("t") && phonetic == 0;
            } else if (event == XMLStreamConstants.CHARACTERS && isText) {
                text.append(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isText = false;
                phonetic -= xml.name().equals("rPh") ? 1 : 0;
                if (xml.name().equals("si")) {
                    strings.add(text.toString());
                    length += text.length();
                    text.setLength(0);
                }
            }
            if (length + text.length() > MAX_TEXT) {
                throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
            }
        }
    }
}

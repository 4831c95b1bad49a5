package org.huizong.reader.office;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * One XML part, read forwards. Names are local names: the two dialects of the format differ in name spaces alone. A DOCTYPE
 * is refused, nothing outside the part is read.
 */
final class XmlPart {

    private static final int MAX_DEPTH = 400;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    XmlPart(byte[] bytes) {
        try {
            xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the part is read");
        });
        return factory;
    }

    /** Moves on to the next start or end of an element or text; false behind the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableDocumentException(Reason.ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
                    throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
                }
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (isStart() || isEnd() || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof UnreadableDocumentException refused
                    ? refused
                    : new UnreadableDocumentException(Reason.BROKEN);
        }
    }

    private boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    private boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    private boolean isText() {
        return xml.getEventType() == XMLStreamConstants.CHARACTERS;
    }

    boolean starts(String name) {
        return isStart() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && xml.getLocalName().equals(name);
    }

    /** Name of the element that starts here, empty elsewhere. */
    String started() {
        return isStart() ? xml.getLocalName() : "";
    }

    /** Name of the element that ends here, empty elsewhere. */
    String ended() {
        return isEnd() ? xml.getLocalName() : "";
    }

    /** The text here, empty elsewhere. */
    String text() {
        return isText() ? xml.getText() : "";
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** A whole number that is not negative, the other value where there is none or none that fits. */
    int number(String name, int otherwise) {
        return attribute(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** A switch such as {@code hidden="1"}; one that is named without a value is on. */
    boolean isOn(String name) {
        return attribute(name)
                .filter(text -> text.equals("1") || text.equals("true") || text.equals("on"))
                .isPresent();
    }

    /** Passes over the element that starts here, with everything in it. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Everything inside is passed over.
        }
    }
}

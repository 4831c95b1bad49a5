package org.huizong.aggregation.apply.messaging;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.UUID;
import org.huizong.platform.web.PlainText;

/**
 * 字段 of one JSON object as they come. Each known field has a number, by which a doubled one is found; {@code null} where
 * the event says null. Numbers are whole, texts are texts: nothing is bent into shape.
 */
final class JsonFields {

    private static final int UUID_LENGTH = 36;

    private final JsonParser parser;
    private final SharedTexts texts;
    private int seen;

    JsonFields(JsonParser parser, SharedTexts texts) {
        this.parser = parser;
        this.texts = texts;
    }

    /** The fields of the object that stands here. */
    JsonFields nested() {
        return new JsonFields(parser, texts);
    }

    void begin() throws IOException {
        expect(JsonToken.START_OBJECT);
    }

    /** Steps to the next field and onto its value; false at the end of the object. */
    boolean next() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        parser.nextToken();
        return true;
    }

    String name() throws IOException {
        return parser.currentName();
    }

    void beginList() throws IOException {
        expect(JsonToken.START_ARRAY);
    }

    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    boolean absent(int field) throws IOException {
        once(field);
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    long whole(int field) throws IOException {
        once(field);
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    int small(int field) throws IOException {
        once(field);
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    String text(int field) throws IOException {
        return absent(field) ? null : plain(onlyText(parser.getText()));
    }

    /** The same for a text that comes again and again. */
    String shared(int field) throws IOException {
        return absent(field) ? null : sharedElement();
    }

    String sharedElement() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(JsonToken.VALUE_STRING);
        return plain(texts.of(parser));
    }

    UUID uuid(int field) throws IOException {
        if (absent(field)) {
            return null;
        }
        var text = onlyText(parser.getText());
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw refused("no UUID");
        }
        throw refused("no UUID");
    }

    JsonParseException refused(String why) throws IOException {
        return new JsonParseException(parser, why);
    }

    private String onlyText(String text) throws IOException {
        expect(JsonToken.VALUE_STRING);
        return text;
    }

    private String plain(String text) throws IOException {
        if (!PlainText.isPlain(text)) {
            throw refused("holds a character that is no text");
        }
        return text;
    }

    private void once(int field) throws IOException {
        if ((seen & 1 << field) != 0) {
            throw refused("field " + parser.currentName() + " stands twice");
        }
        seen |= 1 << field;
    }

    private void expect(JsonToken expected) throws IOException {
        if (parser.currentToken() != expected) {
            throw refused("expected " + expected + ", found " + parser.currentToken());
        }
    }
}

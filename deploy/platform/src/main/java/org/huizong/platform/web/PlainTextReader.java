package org.huizong.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Text of a request: a JSON string, and nothing that PostgreSQL cannot store (NUL, half of a surrogate pair). */
final class PlainTextReader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainTextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!PlainText.isPlain(text)) {
            return (String) context.handleWeirdStringValue(String.class, text, "holds a character that is no text");
        }
        return text;
    }
}

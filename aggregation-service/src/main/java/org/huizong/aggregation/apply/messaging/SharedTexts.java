package org.huizong.aggregation.apply.messaging;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * 共用文字: the words and codes of events occur over and over again; each is made once, so that equal ones are the same
 * object. A full table keeps what it has and makes further texts anew. For one thread at a time.
 */
final class SharedTexts {

    private static final int SLOTS = 1 << 14;
    private static final int FULL = SLOTS / 2;
    private static final int LONGEST = 40;

    private final String[] slots = new String[SLOTS];
    private int size;

    /** The text of the current value. */
    String of(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return parser.getText();
        }
        var characters = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int slot = hash(characters, from, length) & SLOTS - 1;
        while (slots[slot] != null) {
            if (same(slots[slot], characters, from, length)) {
                return slots[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        var text = new String(characters, from, length);
        if (size < FULL) {
            slots[slot] = text;
            size++;
        }
        return text;
    }

    private static int hash(char[] characters, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + characters[from + i];
        }
        return hash ^ hash >>> 15;
    }

    private static boolean same(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}

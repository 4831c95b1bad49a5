package org.huizong.budget.transcription.section;

import java.util.Arrays;
import java.util.BitSet;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;

/**
 * 全文: the whole document as one {@link RunningText}, in two forms of equal length: as printed, and plain, with
 * full-width punctuation and half-width digits, which sentence patterns meet. It remembers what has been read of it.
 */
final class SentenceText {

    private final String printed;
    private final String plain;
    /** Offset at which each line begins; index 0 is line 1. */
    private final int[] lineStarts;

    private final BitSet paragraphStarts = new BitSet();
    private final BitSet read = new BitSet();

    private SentenceText(String printed, int[] lineStarts) {
        this.printed = printed;
        this.plain = plain(printed);
        this.lineStarts = lineStarts;
    }

    static SentenceText of(DisclosureDocument document) {
        var running = RunningText.of(document);
        var starts = new int[document.lines().size()];
        document.lines().forEach(line -> starts[line.number() - 1] = running.startOf(line.number()));
        var text = new SentenceText(running.text(), starts);
        for (var section : document.sections()) {
            text.paragraphStarts.set(text.startOf(section.firstLine()));
            section.paragraphs().stream()
                    .map(Section.Paragraph::firstLine)
                    .forEach(line -> text.paragraphStarts.set(text.startOf(line)));
        }
        return text;
    }

    private static String plain(String printed) {
        var plain = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean grouping = c == ',' && digitAt(printed, i - 1) && digitAt(printed, i + 1);
            plain.append(grouping ? c : plain(c));
        }
        return plain.toString();
    }

    private static boolean digitAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    private static char plain(char c) {
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case ':' -> '：';
            case ',' -> '，';
            case ';' -> '；';
            case '％' -> '%';
            case '．' -> '.';
            case '－', '−', '–' -> '-';
            default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
        };
    }

    String plain() {
        return plain;
    }

    String printed(int from, int to) {
        return printed.substring(from, to);
    }

    int lineAt(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        // Blank lines begin where the next printed line does: of equal starts the last one is the line of the
        // character.
        while (at >= 0 && at + 1 < lineStarts.length && lineStarts[at + 1] == offset) {
            at++;
        }
        return at >= 0 ? at + 1 : -at - 1;
    }

    int startOf(int line) {
        return line > lineStarts.length ? printed.length() : lineStarts[line - 1];
    }

    boolean startsParagraph(int offset) {
        return paragraphStarts.get(offset);
    }

    void markRead(int from, int to) {
        read.set(from, to);
    }

    boolean isRead(int offset) {
        return read.get(offset);
    }
}

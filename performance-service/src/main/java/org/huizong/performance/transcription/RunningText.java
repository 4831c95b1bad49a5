package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument.SourceLine;

/**
 * The text of some lines without any white space, so that neither line breaks nor page breaks nor lost columns matter; every
 * character knows its source line.
 */
final class RunningText {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–]\\d{1,4}[-—–]|第\\d{1,4}页([，,]?共\\d{1,4}页)?");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*\\s*/?>");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u3000\\u00a0\\ufeff]+");

    private final String text;
    private final int[] lines;
    private final BitSet apart;

    private RunningText(String text, int[] lines, BitSet apart) {
        this.text = text;
        this.lines = lines;
        this.apart = apart;
    }

    static RunningText of(List<SourceLine> source) {
        var text = new StringBuilder();
        var lines = new ArrayList<Integer>();
        var apart = new BitSet();
        for (var line : source) {
            if (!isPageNumber(line)) {
                for (var piece : WHITE_SPACE.split(untagged(line.text()))) {
                    apart.set(text.length());
                    text.append(piece);
                    piece.chars().forEach(c -> lines.add(line.number()));
                }
            }
        }
        return new RunningText(
                text.toString(), lines.stream().mapToInt(Integer::intValue).toArray(), apart);
    }

    /** White space, byte order marks and the tags that some publishing systems leave behind are no text. */
    static String squeeze(String printed) {
        return WHITE_SPACE.matcher(untagged(printed)).replaceAll("");
    }

    private static String untagged(String printed) {
        return printed.indexOf('<') < 0 ? printed : TAG.matcher(printed).replaceAll("");
    }

    /** 页码: a line that the page prints, not the form. */
    static boolean isPageNumber(SourceLine line) {
        return PAGE_NUMBER.matcher(squeeze(line.text())).matches();
    }

    String text() {
        return text;
    }

    /** Whether white space or the end of a line stands between two digits of the stretch: two figures, or one that was broken. */
    boolean hasDigitsApart(int from, int to) {
        for (int i = apart.nextSetBit(from + 1); i >= 0 && i < to; i = apart.nextSetBit(i + 1)) {
            if (Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return text.length();
    }

    /** Source line of the character; the last line for the end of the text. */
    int lineAt(int offset) {
        return lines.length == 0 ? 0 : lines[Math.min(offset, lines.length - 1)];
    }
}

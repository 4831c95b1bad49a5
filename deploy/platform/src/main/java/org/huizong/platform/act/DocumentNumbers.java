package org.huizong.platform.act;

import java.util.regex.Pattern;
import org.huizong.platform.problem.Text;

/**
 * 文号: issuing office, year in brackets and serial number, such as 克财预〔2025〕12号. Bureaus abbreviate in many ways, so
 * that only what no document number does is refused: to have no number in it, or signs that none has.
 */
public final class DocumentNumbers {

    public static final Text SHAPE = new Text(
            "文号至多 100 个字符，由文字、数字、括号组成，并含有编号，如 克财预〔2025〕12号",
            "a document number has at most 100 letters, digits and brackets and a serial number, such as 克财预〔2025〕12号");

    private static final Pattern WELL_FORMED =
            Pattern.compile("(?=.{1,100}$)(?=.*\\d)[\\p{L}\\d\\[\\]()（）〔〕【】［］〈〉《》 .·:：/／_—－-]+");

    private DocumentNumbers() {}

    public static boolean isWellFormed(String number) {
        return WELL_FORMED.matcher(number).matches();
    }
}

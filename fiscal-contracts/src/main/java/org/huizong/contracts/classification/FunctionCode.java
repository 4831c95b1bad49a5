package org.huizong.contracts.classification;

import java.util.ArrayList;
import java.util.List;

/**
 * 支出功能分类科目: the code of one functional class (类), section (款) or item (项), written with 3, 5 or 7 digits;
 * provinces append pairs.
 *
 * <p>This type guards the shape only. Whether a code exists in a given fiscal year is a question for the code list,
 * because the Ministry of Finance reissues it every year.
 */
public record FunctionCode(String digits) {

    public FunctionCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("function code needs an odd number of digits, three or more: " + digits);
        }
    }

    public static boolean isWellFormed(String digits) {
        return digits.matches("[1-9]\\d{2}(\\d{2}){0,8}");
    }

    /** The code itself preceded by all its ancestors, the class first. */
    public List<String> path() {
        var path = new ArrayList<String>();
        for (int length = 3; length <= digits.length(); length += 2) {
            path.add(digits.substring(0, length));
        }
        return List.copyOf(path);
    }
}

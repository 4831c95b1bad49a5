package org.huizong.budget.transcription;

/**
 * 转录发现: something that reading itself noticed.
 *
 * @param rule id of the check: {@code B09} for codes and names, {@code M01} for missing parts, {@code R…} for reading
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param kind {@code malformed}, {@code unknown}, {@code missing}, {@code undivided}, {@code inconsistent} …
 * @param table number of the table concerned, empty for the whole document
 * @param where place in the table as api.md writes it, such as {@code t7/2014099#2}; empty for the whole document
 * @param value the printed text concerned, empty when something is missing
 */
public record ReadingFinding(
        String rule,
        String severity,
        String kind,
        String table,
        String where,
        int line,
        String value,
        String messageChinese,
        String messageEnglish) {

    public static final String ERROR = "error";
    public static final String WARNING = "warning";
    public static final String INFO = "info";
}

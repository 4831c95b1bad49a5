package org.huizong.budget.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.spreadsheet.XlsxFile;

/**
 * 精确内容: the book as JSON on a sheet that nobody sees, so that a workbook comes back as the book that it was written from:
 * yuan behind the shown 万元, lines behind the tables, narrative and texts.
 */
final class ExactContent {

    static final String SHEET = "huizong";

    /** First cell: what the rest is, and which form of it. */
    private static final String MARK = "urn:huizong:budget-book:1";

    /** A cell holds 32,767 characters. */
    private static final int CHUNK = 30_000;

    /** More than the largest body that is taken as JSON. */
    private static final int MAX_LENGTH = 12_000_000;

    private ExactContent() {}

    static List<String> chunks(String content) {
        var chunks = new ArrayList<String>();
        chunks.add(MARK);
        for (int from = 0; from < content.length(); from += CHUNK) {
            chunks.add(content.substring(from, Math.min(content.length(), from + CHUNK)));
        }
        return chunks;
    }

    /** Empty for a workbook that was not written here. */
    static Optional<String> of(XlsxFile file) {
        return file.sheet(SHEET).flatMap(sheet -> {
            var rows = new ArrayList<String>();
            var length = new int[1];
            file.rows(sheet, row -> {
                rows.add(row.cell(0));
                length[0] += row.cell(0).length();
                return length[0] <= MAX_LENGTH;
            });
            boolean isOurs = !rows.isEmpty() && rows.get(0).equals(MARK) && length[0] <= MAX_LENGTH;
            return isOurs ? Optional.of(String.join("", rows.subList(1, rows.size()))) : Optional.empty();
        });
    }
}

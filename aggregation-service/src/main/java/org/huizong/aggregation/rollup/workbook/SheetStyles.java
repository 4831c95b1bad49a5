package org.huizong.aggregation.rollup.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few styles of a workbook, each made once, and how values are put into cells: a text is never a formula. */
final class SheetStyles {

    private static final String FORMULA_MARKS = "=+-@\t\r";
    private static final String AMOUNT = "#,##0.00########";
    private static final String AS_TEXT = "@";
    private static final short TITLE_POINTS = 16;

    /** A spreadsheet keeps a number in binary: more digits would not come back as they went in. */
    private static final int EXACT_DIGITS = 15;

    enum Style {
        TITLE,
        HEADER,
        CODE,
        LABEL,
        FIGURE,
        PLAIN,
        UNIT
    }

    private record Key(Style style, boolean quoted) {}

    private final Workbook workbook;
    private final Map<Key, CellStyle> styles = new HashMap<>();

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    void text(Cell cell, Style style, String text) {
        boolean risky = !text.isEmpty() && FORMULA_MARKS.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(styles.computeIfAbsent(new Key(style, risky), this::make));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** A number with more digits than a spreadsheet keeps stands as text. */
    void number(Cell cell, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            text(cell, Style.FIGURE, number.toPlainString());
            return;
        }
        cell.setCellStyle(styles.computeIfAbsent(new Key(Style.FIGURE, false), this::make));
        cell.setCellValue(number.doubleValue());
    }

    private CellStyle make(Key key) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(key.quoted());
        switch (key.style()) {
            case TITLE -> {
                var font = workbook.createFont();
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_POINTS);
                style.setFont(font);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case HEADER -> lined(style, HorizontalAlignment.CENTER, true);
            case CODE -> {
                lined(style, HorizontalAlignment.CENTER, false);
                style.setDataFormat(workbook.createDataFormat().getFormat(AS_TEXT));
            }
            case LABEL -> lined(style, HorizontalAlignment.LEFT, true);
            case FIGURE -> {
                lined(style, HorizontalAlignment.RIGHT, false);
                style.setDataFormat(workbook.createDataFormat().getFormat(AMOUNT));
            }
            case UNIT -> style.setAlignment(HorizontalAlignment.RIGHT);
            case PLAIN -> style.setAlignment(HorizontalAlignment.LEFT);
        }
        return style;
    }

    private static void lined(CellStyle style, HorizontalAlignment alignment, boolean wrapped) {
        style.setAlignment(alignment);
        style.setWrapText(wrapped);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}

package org.huizong.budget.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.budget.workbook.SheetCell.Look;

/** The few styles of a printed table, each made once. */
final class CellStyles {

    private static final String AS_TEXT = "@";
    private static final String FORMULA_MARKS = "=+-@\t";
    private static final short TITLE_POINTS = 18;

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    private record Key(Look look, String format, String quoted) {}

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** A text that could be taken for a formula is marked as text, so that it stays one when a person edits it. */
    XSSFCellStyle of(SheetCell cell) {
        boolean isRisky =
                !cell.text().isEmpty() && FORMULA_MARKS.indexOf(cell.text().charAt(0)) >= 0;
        var format = cell.number().isPresent() ? cell.format() : cell.look() == Look.CODE ? AS_TEXT : "";
        return styles.computeIfAbsent(new Key(cell.look(), format, isRisky ? AS_TEXT : ""), this::make);
    }

    private XSSFCellStyle make(Key key) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(key.look()));
        if (!key.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        }
        if (!key.quoted().isEmpty()) {
            style.setQuotePrefixed(true);
        }
        switch (key.look()) {
            case TITLE -> {
                var font = workbook.createFont();
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_POINTS);
                style.setFont(font);
            }
            case HEADER, LABEL, CODE, FIGURE -> {
                style.setWrapText(key.look() != Look.FIGURE);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            case CAPTION, UNIT -> style.setWrapText(false);
        }
        return style;
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case TITLE, HEADER, CODE -> HorizontalAlignment.CENTER;
            case CAPTION, LABEL -> HorizontalAlignment.LEFT;
            case UNIT, FIGURE -> HorizontalAlignment.RIGHT;
        };
    }
}

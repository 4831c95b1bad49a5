package org.huizong.budget.disclosure.rendering;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells of the workbook look; made once, for a workbook takes only so many. */
final class XlsxStyles {

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle sentence;
    private final XSSFCellStyle head;
    private final XSSFCellStyle label;

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sentence = workbook.createCellStyle();
        sentence.setWrapText(true);
        sentence.setVerticalAlignment(VerticalAlignment.TOP);
        this.heading = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        this.head = bordered();
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setWrapText(true);
        this.label = bordered();
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle sentence() {
        return sentence;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle label() {
        return label;
    }

    /** A number with as many places behind the point as the disclosure prints. */
    XSSFCellStyle amount(int decimals) {
        var style = bordered();
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat("0." + "0".repeat(decimals)));
        return style;
    }

    private XSSFCellStyle bordered() {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}

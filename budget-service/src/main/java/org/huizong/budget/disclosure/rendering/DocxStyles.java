package org.huizong.budget.disclosure.rendering;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Styles of the document: title and three levels of headings, with outline levels for Word's navigation. */
final class DocxStyles {

    static final String TITLE = "Title";
    static final int TWO_CHARACTERS = 440;
    private static final String FONT = "宋体";
    private static final int TEXT_SIZE = 11;
    private static final int TITLE_SIZE = 22;
    private static final int[] HEADING_SIZES = {16, 14, 12};

    private DocxStyles() {}

    static String heading(int level) {
        return "Heading" + Math.min(level, HEADING_SIZES.length);
    }

    static void add(XWPFDocument document) {
        var styles = document.createStyles();
        styles.addStyle(new XWPFStyle(style(TITLE, "Title", TITLE_SIZE)));
        for (int level = 1; level <= HEADING_SIZES.length; level++) {
            var style = style(heading(level), "heading " + level, HEADING_SIZES[level - 1]);
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private static CTStyle style(String id, String name, int points) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewPPr().addNewKeepNext();
        var text = style.addNewRPr();
        text.addNewRFonts().setEastAsia("黑体");
        // Half points.
        text.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return style;
    }

    static XWPFRun text(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setText(text);
        if (paragraph.getStyle() == null) {
            run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
            run.setFontSize(TEXT_SIZE);
        }
        return run;
    }
}

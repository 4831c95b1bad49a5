package org.huizong.budget.disclosure.rendering;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 upright, and A4 landscape for what is wide; numbered at the foot. */
final class DocxPages {

    /** Twentieths of a point. */
    private static final long A4_SHORT = 11906;

    private static final long A4_LONG = 16838;
    private static final long MARGIN = 1000;

    private DocxPages() {}

    /** Everything since the last end stands on upright pages. */
    static void endUpright(XWPFDocument document) {
        upright(ofLastParagraph(document));
    }

    /** Everything since the last end stands on landscape pages. */
    static void endLandscape(XWPFDocument document) {
        landscape(ofLastParagraph(document));
    }

    /** The rest is upright, and every page has its number. */
    static void finish(XWPFDocument document) {
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("第 ");
        field(footer, "PAGE");
        footer.createRun().setText(" 页");
        var body = document.getDocument().getBody();
        upright(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        paragraph.getCTP().addNewFldSimple().setInstr(instruction);
    }

    private static CTSectPr ofLastParagraph(XWPFDocument document) {
        var paragraph = document.createParagraph().getCTP();
        return paragraph.addNewPPr().addNewSectPr();
    }

    private static void upright(CTSectPr section) {
        size(section, A4_SHORT, A4_LONG);
        section.getPgSz().setOrient(STPageOrientation.PORTRAIT);
    }

    private static void landscape(CTSectPr section) {
        size(section, A4_LONG, A4_SHORT);
        section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }

    private static void size(CTSectPr section, long width, long height) {
        var page = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        page.setW(BigInteger.valueOf(width));
        page.setH(BigInteger.valueOf(height));
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }
}

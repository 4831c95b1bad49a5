package org.huizong.budget.disclosure;

import org.huizong.pdf.PdfPages;

/** 打印页: a page that another feature has written, printed as the disclosure is: embedded font, tagged, nothing fetched. */
public final class PrintedPage {

    private PrintedPage() {}

    /** @param xhtml HTML that is XML as well */
    public static byte[] pdf(String xhtml) {
        return PdfPages.render(xhtml);
    }
}

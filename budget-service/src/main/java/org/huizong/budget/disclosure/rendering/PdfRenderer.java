package org.huizong.budget.disclosure.rendering;

import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.pdf.PdfPages;

/** PDF: the HTML on A4 pages with numbers and bookmarks, tagged for readers that hear it (PDF/UA). */
public final class PdfRenderer {

    private PdfRenderer() {}

    public static byte[] render(BudgetDisclosure disclosure) {
        return PdfPages.render(HtmlRenderer.plain(disclosure));
    }
}

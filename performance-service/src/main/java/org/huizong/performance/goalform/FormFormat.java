package org.huizong.performance.goalform;

import java.util.function.Function;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.rendering.DocxForms;
import org.huizong.performance.goalform.rendering.PdfForms;
import org.huizong.performance.goalform.rendering.XlsxForms;

/** 绩效表的格式. */
public enum FormFormat {
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxForms::render),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxForms::render),
    PDF("application/pdf", PdfForms::render);

    private final String mediaType;
    private final Function<FormBook, byte[]> renderer;

    FormFormat(String mediaType, Function<FormBook, byte[]> renderer) {
        this.mediaType = mediaType;
        this.renderer = renderer;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] render(FormBook forms) {
        return renderer.apply(forms);
    }
}

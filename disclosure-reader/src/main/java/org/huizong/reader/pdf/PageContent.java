package org.huizong.reader.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** Collects what each page prints: characters with their places, and ruled lines. */
final class PageContent extends PDFTextStripper {

    private static final int HUNDREDTHS = 100;
    private static final int CHECK_EVERY = 200;
    private static final int MAX_GLYPHS = 1_500_000;

    private final PaintedPaths paths = new PaintedPaths();
    private final List<TextPosition> positions = new ArrayList<>();
    private final Consumer<Page> pages;
    private final Deadline deadline;
    private int glyphs;
    private int operators;

    /**
     * A page as it is read, upright whatever way it was turned.
     *
     * @param across lines from left to right, {@code at} is their y
     * @param down lines from top to bottom, {@code at} is their x
     */
    record Page(List<Glyph> glyphs, List<Ruling> across, List<Ruling> down) {}

    PageContent(Consumer<Page> pages, Deadline deadline) throws IOException {
        this.pages = pages;
        this.deadline = deadline;
        PathOperators.register(this, paths);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % CHECK_EVERY == 0) {
            deadline.check();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphs > MAX_GLYPHS) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
        positions.add(position);
    }

    @Override
    protected void startPage(PDPage page) {
        positions.clear();
        paths.take();
    }

    @Override
    protected void writePage() {
        // The text goes out in endPage, in our own order.
    }

    @Override
    protected void endPage(PDPage page) {
        int direction = direction();
        var box = page.getCropBox();
        var turned = new Turned(direction, hundredths(box.getWidth()), hundredths(box.getHeight()));
        var across = new ArrayList<Ruling>();
        var down = new ArrayList<Ruling>();
        int left = hundredths(box.getLowerLeftX());
        int low = hundredths(box.getLowerLeftY());
        for (var line : paths.take()) {
            turned.add(line, new PaintedPaths.Point(left, low), across, down);
        }
        pages.accept(new Page(glyphs(direction), across, down));
        deadline.check();
    }

    /** Most characters of a page run one way; what runs otherwise is a stamp or a margin. */
    private int direction() {
        var counts = new HashMap<Integer, Integer>();
        positions.forEach(position -> counts.merge(Math.round(position.getDir()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private List<Glyph> glyphs(int direction) {
        var found = new ArrayList<Glyph>();
        for (var position : positions) {
            if (Math.round(position.getDir()) == direction) {
                int left = hundredths(position.getXDirAdj());
                int size = Math.max(1, hundredths(Math.abs(position.getFontSizeInPt())));
                var glyph = new Glyph(
                        String.valueOf(position.getUnicode()),
                        left,
                        left + hundredths(position.getWidthDirAdj()),
                        hundredths(position.getYDirAdj()),
                        size);
                if (found.isEmpty() || !isPrintedTwice(found.get(found.size() - 1), glyph)) {
                    found.add(glyph);
                }
            }
        }
        return found;
    }

    /** Bold by printing the same character again, a little aside. */
    private static boolean isPrintedTwice(Glyph before, Glyph glyph) {
        return before.text().equals(glyph.text())
                && Math.abs(before.left() - glyph.left()) < glyph.size() / 5
                && Math.abs(before.baseline() - glyph.baseline()) < glyph.size() / 5;
    }

    private static int hundredths(float points) {
        return Math.round(points * HUNDREDTHS);
    }

    /** Where nothing is to be written, since pages go to their consumer. */
    static Writer nowhere() {
        return Writer.nullWriter();
    }
}

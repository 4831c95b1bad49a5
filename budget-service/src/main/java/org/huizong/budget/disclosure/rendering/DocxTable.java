package org.huizong.budget.disclosure.rendering;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huizong.budget.disclosure.domain.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of the disclosure in Word: merged header cells, the header again on every page, amounts to the right. */
final class DocxTable {

    private static final int SIZE = 8;
    private static final int FULL_WIDTH = 5000;

    private DocxTable() {}

    static void write(XWPFDocument document, Block.Table table) {
        int columns = table.columns();
        var drawn = document.createTable(table.head().size() + table.body().size(), columns);
        drawn.setWidth(FULL_WIDTH);
        drawn.setWidthType(TableWidthType.PCT);
        for (int i = 0; i < table.head().size(); i++) {
            drawn.getRow(i).setRepeatHeader(true);
            drawn.getRow(i).setCantSplitRow(true);
        }
        for (var placed : HeadGrid.placed(table)) {
            text(
                    drawn.getRow(placed.row()).getCell(placed.column()),
                    placed.cell().text(),
                    ParagraphAlignment.CENTER);
            merge(drawn, placed);
        }
        for (int i = 0; i < table.body().size(); i++) {
            var cells = table.body().get(i);
            for (int j = 0; j < cells.size(); j++) {
                var cell = cells.get(j);
                var side = cell.binding().isPresent() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
                text(drawn.getRow(table.head().size() + i).getCell(j), cell.text(), side);
            }
        }
    }

    private static void text(XWPFTableCell cell, String text, ParagraphAlignment side) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(side);
        DocxStyles.text(paragraph, text).setFontSize(SIZE);
    }

    /** Word keeps every cell of a span and joins them by marks. */
    private static void merge(XWPFTable table, HeadGrid.Placed placed) {
        for (int i = 0; i < placed.cell().down(); i++) {
            for (int j = 0; j < placed.cell().across(); j++) {
                var properties = table.getRow(placed.row() + i)
                        .getCell(placed.column() + j)
                        .getCTTc();
                var marks = properties.isSetTcPr() ? properties.getTcPr() : properties.addNewTcPr();
                if (placed.cell().across() > 1) {
                    marks.addNewHMerge().setVal(j == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                }
                if (placed.cell().down() > 1) {
                    marks.addNewVMerge().setVal(i == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                }
            }
        }
    }
}

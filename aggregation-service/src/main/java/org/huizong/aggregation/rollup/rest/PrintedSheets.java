package org.huizong.aggregation.rollup.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.application.TablesAnswer;
import org.huizong.aggregation.rollup.application.TablesAnswer.Sheet;
import org.huizong.aggregation.rollup.domain.table.ComposedTable;
import org.huizong.aggregation.rollup.domain.table.TableNotes;
import org.huizong.aggregation.rollup.rest.TableParameters.TableQuestion;
import org.huizong.aggregation.rollup.workbook.PrintedTable;
import org.huizong.aggregation.rollup.workbook.TablePdf;
import org.huizong.aggregation.rollup.workbook.TablePrint;
import org.huizong.aggregation.rollup.workbook.TableWorkbook;
import org.huizong.contracts.cube.Dimension;

/** The official tables of an answer as sheets to be printed. */
final class PrintedSheets {

    private final TableQuestion question;
    private final TablesAnswer answer;
    private final ClassificationNames names;
    private final Locale language;

    PrintedSheets(TableQuestion question, TablesAnswer answer, ClassificationNames names, Locale language) {
        this.question = question;
        this.answer = answer;
        this.names = names;
        this.language = language;
    }

    void writeWorkbook(OutputStream out) throws IOException {
        TableWorkbook.write(tables(), out);
    }

    void writePdf(OutputStream out) throws IOException {
        TablePdf.write(year() + "年部门预算汇总表", tables(), out);
    }

    long watermark() {
        return answer.watermark().value();
    }

    int count() {
        return answer.sheets().stream().mapToInt(sheet -> sheet.tables().size()).sum();
    }

    /** Holds the regions, the year and the watermark that it shows. */
    String fileName(String numbers, String extension) {
        var regions = question.query().selection().regions();
        return String.join(
                        "_",
                        "budget-tables",
                        regions.isEmpty()
                                ? Regions.NATION
                                : String.join("-", regions.subList(0, Math.min(3, regions.size()))),
                        year(),
                        question.query().universe().stage().code(),
                        "t" + numbers
                                + question.by().map(key -> "-by-" + key.code()).orElse(""),
                        "w" + answer.watermark().value())
                + "." + extension;
    }

    private List<PrintedTable> tables() {
        var tables = new ArrayList<PrintedTable>();
        int sheets = answer.sheets().size();
        for (int i = 0; i < sheets; i++) {
            for (var table : answer.sheets().get(i).tables()) {
                var name = "表" + table.form().number() + (question.by().isPresent() ? "-" + (i + 1) : "");
                tables.add(printed(name, answer.sheets().get(i), table));
            }
        }
        return tables;
    }

    private PrintedTable printed(String name, Sheet sheet, ComposedTable table) {
        var unit = question.query().display().unit();
        var rows = new TablePrint(unit, this::nameOf).rows(table);
        var notes = new ArrayList<>(
                question.by().isPresent()
                        ? TableNotes.ofHolder(table, unit)
                        : TableNotes.of(table, answer.filed(), answer.books(), unit));
        notes.add("水位 " + answer.watermark().value() + "；共 " + answer.filed() + " 册。");
        return new PrintedTable(
                name,
                (answer.years().isEmpty() ? "" : year() + "年") + table.form().title(),
                holder(sheet),
                "单位：" + unit.chineseName(),
                rows.get(0).size(),
                table.form().header(),
                rows,
                notes);
    }

    private String holder(Sheet sheet) {
        var regions = question.query().selection().regions();
        var region = (regions.isEmpty() ? List.of(Regions.NATION) : regions)
                .stream().map(code -> names.region(code, language)).collect(Collectors.joining("、"));
        var scope = question.query().selection().own() ? "（本级）" : "（全辖）";
        return sheet.holder()
                .map(code -> answer.unitNames().getOrDefault(code, names.word(code, language)))
                .orElse(region + scope);
    }

    private String year() {
        return answer.years().stream().map(Object::toString).collect(Collectors.joining("-"));
    }

    private String nameOf(Dimension dimension, String code) {
        return dimension == Dimension.FUNCTION ? names.function(code, language) : names.economic(code, language);
    }
}

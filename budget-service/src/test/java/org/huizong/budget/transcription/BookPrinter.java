package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.GeneratedBook.Row;
import org.huizong.budget.transcription.template.TableSets;

/** Prints a generated book as a document: tab-separated, or as text extracted from PDF with everything that it loses. */
public final class BookPrinter {

    public enum Layout {
        TABS,
        PDF
    }

    private final GeneratedBook book;
    private final Layout layout;
    private final Random random;
    /** Whether codes are printed in one piece, and whether blank cells at the end of a line are trimmed. */
    private final boolean glued;

    private final boolean trimmed;
    /** Whether every cell stands on one line: a form that wraps its cells itself is made of this. */
    private boolean whole;

    private final StringBuilder out = new StringBuilder();
    final GeneratedNarrative narrative;

    public BookPrinter(GeneratedBook book, Layout layout, long seed) {
        this.book = book;
        this.layout = layout;
        this.random = new Random(seed);
        this.glued = seed % 3 == 1;
        this.trimmed = seed % 4 == 1;
        this.narrative = new GeneratedNarrative(book, seed);
    }

    BookPrinter whole() {
        whole = true;
        return this;
    }

    public String print() {
        text("第一部分 " + book.year + " 年部门概况");
        text("一、 主要职能");
        text("（一）贯彻落实中央关于信访工作的方针、政策和法规，指导信访工作，组织起草有关地方性法规、规章草案和政策措施，并组织实施。");
        text("二、 机构设置及人员情况");
        narrative.organisation().forEach(this::text);
        text("第二部分 " + book.year + " 年部门预算公开表");
        TableSets.xinjiangBudget().tables().forEach(this::table);
        narrative();
        return out.toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void line(String text) {
        out.append(text).append(layout == Layout.PDF ? "\n\n" : "\n");
    }

    /** Running text: one line in the one layout, wrapped anywhere in the other. */
    private void text(String text) {
        if (layout == Layout.TABS) {
            line(text);
            out.append('\n');
            return;
        }
        int width = 33 + random.nextInt(4);
        for (int from = 0; from < text.length(); from += width) {
            line(text.substring(from, Math.min(text.length(), from + width)));
        }
    }

    private void table(TableTemplate template) {
        line("表 " + template.number());
        line(title(template));
        header(template);
        var rows = book.tables.get(template.number());
        if (rows.isEmpty()) {
            text(book.unitName + " " + book.year + " 年没有使用相关预算拨款安排的支出，" + title(template) + "为空表。");
            return;
        }
        switch (template.layout()) {
            case TWO_SIDED -> twoSided(template, rows);
            case CODED, LABELLED ->
                rows.forEach(row -> {
                    if (chance(6)) {
                        pageBreak(template);
                    }
                    row(template, row);
                });
        }
        out.append('\n');
    }

    private static String title(TableTemplate template) {
        return template.titles().get(0);
    }

    private void pageBreak(TableTemplate template) {
        out.append(layout == Layout.PDF ? "— " + (1 + random.nextInt(40)) + " —\n\f" : "\n");
        header(template);
    }

    private void header(TableTemplate template) {
        line("编制部门：" + book.unitName + (layout == Layout.PDF ? " 单位：万元" : "\n\n单位：万元"));
        int lead = template.leading();
        var columns = template.figureColumns();
        if (layout == Layout.TABS && lead > 0) {
            line("科目" + "\t".repeat(lead) + "金额" + "\t".repeat(columns.size() - 1));
        } else if (layout == Layout.TABS) {
            line("项目\t预算数\t功能分类" + "\t合计".repeat(columns.size()));
        } else {
            line(lead > 0 ? "功能分类" : "收入 支出");
            line(lead > 0 ? "科目编码" : "项目 预算数 功能分类 预算数");
        }
        if (lead > 0) {
            var marks = new ArrayList<String>(Collections.nCopies(lead, "※"));
            for (int i = 1; i <= columns.size(); i++) {
                marks.add(Integer.toString(i));
            }
            line(String.join(layout == Layout.TABS ? "\t" : " ", marks));
        }
    }

    private void row(TableTemplate template, Row row) {
        if (layout == Layout.TABS) {
            var cells = new ArrayList<String>();
            if (template.layout() == TableTemplate.Layout.CODED) {
                int codes = template.leading() - (template.projects() ? 2 : 1);
                for (int i = 0; i < codes; i++) {
                    cells.add(part(row.code(), i));
                }
            }
            cells.add(row.name());
            if (template.projects()) {
                cells.add(row.project());
            }
            cells.addAll(Arrays.asList(row.cells()));
            tabs(cells, template.leading() - 1);
            return;
        }
        var figures = figures(row);
        var code = row.code().isEmpty() ? "" : code(row.code());
        if (template.projects() && !row.project().isEmpty()) {
            project(code, row, figures);
        } else if (row.name().length() > 9 && template.layout() == TableTemplate.Layout.CODED) {
            broken(code, row.name(), figures);
        } else {
            label(join(code, row.name()), figures);
        }
    }

    /** A cell of text may break over lines; blank cells at the end may be trimmed. */
    private void tabs(List<String> cells, int nameAt) {
        var printed = String.join("\t", cells);
        if (trimmed) {
            printed = printed.replaceAll("\t+$", "");
        }
        var name = cells.get(nameAt);
        if (!whole && name.length() > 9 && chance(25)) {
            int cut = printed.indexOf(name) + name.length() - 3;
            line(printed.substring(0, cut));
            line(printed.substring(cut));
        } else {
            line(printed);
        }
    }

    private static String part(String code, int index) {
        int from = index == 0 ? 0 : 1 + 2 * index;
        int to = index == 0 ? 3 : from + 2;
        return code.length() >= to ? code.substring(from, to) : "";
    }

    private String code(String code) {
        if (glued) {
            return code;
        }
        var parts = new StringBuilder(code.substring(0, 3));
        for (int i = 3; i < code.length(); i += 2) {
            parts.append(' ').append(code, i, i + 2);
        }
        return parts.toString();
    }

    private static String join(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String figures(Row row) {
        return join(row.cells());
    }

    private void label(String text, String figures) {
        if (text.length() > 20 && chance(50)) {
            line(text.substring(0, 18));
            line(join(text.substring(18), figures));
        } else {
            line(join(text, figures));
        }
    }

    /** A long name breaks; what stands where depends on how the cells of the row were aligned. */
    private void broken(String code, String name, String figures) {
        int cut = name.length() - 4;
        if (code.isEmpty()) {
            label(name, figures);
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> line(join(code, name, figures));
            case 1 -> {
                line(code);
                line(name.substring(0, cut));
                line(name.substring(cut));
                line(figures);
            }
            case 2 -> {
                line(join(code, name.substring(0, cut)));
                line(join(name.substring(cut), figures));
            }
            default -> {
                line(name.substring(0, cut));
                line(join(code, figures));
                line(name.substring(cut));
            }
        }
    }

    private void project(String code, Row row, String figures) {
        int cut = row.project().length() / 2;
        switch (random.nextInt(3)) {
            case 0 -> line(join(code, row.name(), row.project(), figures));
            case 1 -> {
                line(join(code, row.name()));
                line(row.project().substring(0, cut));
                line(join(row.project().substring(cut), figures));
            }
            default -> {
                int middle = row.name().length() / 2;
                line(join(code, row.name().substring(0, middle), row.project().substring(0, cut), figures));
                line(join(row.name().substring(middle), row.project().substring(cut)));
            }
        }
    }

    private void twoSided(TableTemplate template, List<Row> right) {
        var known = template.rows();
        int lines = Math.max(known.size(), right.size());
        for (int i = 0; i < lines; i++) {
            // The totals of both halves stand on the last line.
            int at = i == lines - 1 ? known.size() - 1 : i < known.size() - 1 ? i : -1;
            var label = at < 0 ? "" : label(template, at);
            var amount = at < 0
                    ? ""
                    : book.print(book.left
                            .get(template.number() + "/" + known.get(at).key())[0]);
            var row = right.get(i == lines - 1 ? right.size() - 1 : i);
            var name = join(row.code(), row.name());
            if (layout == Layout.TABS) {
                line(label + "\t" + amount + "\t" + name + "\t" + String.join("\t", row.cells()));
            } else {
                line(join(label, amount, name, figures(row)));
            }
        }
    }

    private String label(TableTemplate template, int at) {
        var label = template.rows().get(at).labels().get(0);
        return layout == Layout.PDF && label.endsWith("总计") ? String.join(" ", label.split("")) : label;
    }

    private void narrative() {
        var about = "关于" + book.unitName + " " + book.year + " 年";
        text("第三部分 " + book.year + " 年部门预算情况说明");
        narrative.first();
        narrative.paragraphs.forEach(this::broken);
        text("七、 " + about + "一般公共预算项目支出情况说明");
        for (int i = 0; i < book.projects.size(); i++) {
            project(i);
        }
        narrative.paragraphs.clear();
        narrative.second();
        narrative.paragraphs.forEach(this::broken);
        text("第四部分 名词解释");
        text("一、财政拨款：指由一般公共预算、政府性基金预算、国有资本经营预算安排的财政拨款数。");
        line(book.unitName);
        line(book.year + " 年 2月 20 日");
    }

    /** A paragraph, with now and then a page break behind it. */
    private void broken(String paragraph) {
        text(paragraph);
        if (layout == Layout.PDF && chance(8)) {
            out.append("— ").append(1 + random.nextInt(40)).append(" —\n\f");
        }
    }

    private void project(int index) {
        var project = book.projects.get(index);
        text("（" + "一二三四五".charAt(index) + "）项目名称：" + project.name());
        if (project.classified()) {
            for (var label : List.of("设立的政策依据", "预算安排规模", "项目承担单位", "资金分配情况", "资金执行时间")) {
                text(label + "：完全不予公开");
            }
            return;
        }
        text("设立的政策依据：《信访工作条例》");
        text("预算安排规模：" + book.print(project.total()) + " 万元");
        text("项目承担单位：" + book.unitName);
        text("资金分配情况：" + (project.told() ? String.join("、", book.allocation(project)) + "。" : "按工作需要安排。"));
        text("资金执行时间：" + book.year + " 年 1月 1 日至 12 月 31 日");
    }
}

package org.huizong.budget.transcription.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.PrintedForm;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;

/** Reads one printed table by its template: rows with their names, keys and parents, figures in printed order. */
public final class TableReader {

    private static final Pattern UNIT = Pattern.compile("单位(?:[:：]|(?=[（(]))[（(]?(?:人民币)?(亿元|万元|元)");
    private static final int MAX_ROWS = 900;

    private final DisclosureDocument document;
    private final TableContext context;
    private final Labels labels;
    private final CodeNames functions;
    private final CodeNames economics;
    private final RowKeys keys;

    public TableReader(
            DisclosureDocument document,
            TableContext context,
            List<String> noise,
            CodeNames functions,
            CodeNames economics) {
        this.document = document;
        this.context = context;
        this.labels = new Labels(noise);
        this.functions = functions;
        this.economics = economics;
        this.keys = new RowKeys(context, labels, functions);
    }

    /** @param sections one, or several where a table goes on under a repeated title */
    public TableReading read(TableTemplate template, List<Section> sections, AmountUnit defaultUnit) {
        var reading = new TableReading(
                template,
                unit(sections, defaultUnit),
                sections.get(0).firstLine(),
                sections.get(sections.size() - 1).lastLine());
        var codes = template.codes().equals("economic") ? economics : functions;
        var body = new TableBody(startsData(template, codes), goesOn(template), shape(template, codes));
        sections.forEach(section -> body.read(document, section));
        reading.declareEmpty(body.declaredEmpty());
        body.lost().forEach(line -> reading.unreadable(line, "表头中的未知内容"));
        body.notes().forEach(line -> reading.unreadable(line, "表下的附注"));
        boolean asCounted = body.numberedColumns() == numberedColumns(template);
        var columns = asCounted ? Optional.<PrintedColumns>empty() : columns(template, body);
        var lines = body.lines();
        if (body.numberedColumns() > 0 && !asCounted && columns.isEmpty()) {
            lines.forEach(line -> reading.unreadable(line, "表列数与表样不符"));
        } else if (lines.size() > MAX_ROWS) {
            lines.forEach(line -> reading.unreadable(line, "表行过多"));
        } else if (columns.isPresent()) {
            columns.get().reportUnknown(reading, lines);
            var arranged = lines.stream()
                    .map(line -> columns.get().arranged(line, template))
                    .toList();
            readRows(reading, codes, arranged, columns.get().leading());
        } else {
            readRows(reading, codes, lines, body.firstFigureCell());
        }
        if (template.printedForm().isInBlocks()) {
            reading.rows()
                    .replaceAll(row -> row.key().equals("total")
                            ? row.without(template.columns().get(0))
                            : row);
        }
        return reading;
    }

    /** The columns by their headings, where these alone can tell them. */
    private Optional<PrintedColumns> columns(TableTemplate template, TableBody body) {
        boolean rows = template.printedForm().equals(PrintedForm.PLAIN)
                && template.layout() != TableTemplate.Layout.TWO_SIDED
                && template.leading() > 0;
        return rows
                ? PrintedColumns.of(template, labels, body.headings())
                        .filter(columns -> !columns.isAsInTemplate(template))
                : Optional.empty();
    }

    /** How many columns a line of column numbers counts. */
    private static int numberedColumns(TableTemplate template) {
        var form = template.printedForm();
        if (form.isAcross()) {
            return form.across().size() * template.columns().size();
        }
        return form.lineNumbers()
                ? template.columns().size() + template.rightColumns().size()
                : template.figureColumns().size();
    }

    private void readRows(TableReading reading, CodeNames codes, List<TableLine> printed, int firstFigureCell) {
        var lines = new FormLines(reading, codes).of(printed);
        boolean form = reading.template().printedForm().isInBlocks();
        switch (reading.template().layout()) {
            case CODED ->
                keys.coded(
                        reading,
                        new CodedRows(reading, codes, context, form ? -1 : firstFigureCell).read(lines),
                        codes);
            case LABELLED ->
                keys.labelled(
                        reading,
                        new LabelledRows(
                                        reading,
                                        context,
                                        labels,
                                        reading.template().printedForm().isAcross() ? -1 : firstFigureCell)
                                .read(lines));
            case TWO_SIDED -> {
                var rows = new TwoSidedRows(reading, codes, labels);
                rows.read(lines);
                keys.known(reading, rows.left());
                keys.classes(reading, rows.right());
            }
        }
    }

    private Predicate<TableLine> startsData(TableTemplate template, CodeNames codes) {
        return switch (template.layout()) {
            case CODED -> line -> CodedRows.startsData(line, codes, context);
            case LABELLED ->
                line -> template.printedForm().isAcross()
                        ? line.words().stream().allMatch(PrintedFigure::isFigure)
                        : LabelledRows.startsData(line, template);
            case TWO_SIDED -> line -> TwoSidedRows.startsData(line, template, codes, labels);
        };
    }

    /** Behind a repeated header: figures, or a label that the table knows. */
    private Predicate<TableLine> goesOn(TableTemplate template) {
        return line -> line.words().stream().anyMatch(word -> word.indexOf('.') > 0 && PrintedFigure.isFigure(word))
                || template.rows().stream()
                        .flatMap(row -> row.labels().stream())
                        .anyMatch(label -> labels.alike(label, line.compact()) || labels.begins(line.compact(), label));
    }

    private RowShape shape(TableTemplate template, CodeNames codes) {
        int left = 1 + template.columns().size();
        return switch (template.layout()) {
            case CODED ->
                new RowShape(
                        template.leading() + template.columns().size(),
                        template.projects()
                                ? List.of(template.leading() - 1, template.leading())
                                : List.of(template.leading()),
                        line -> PrintedCode.at(line.words(), codes).isPresent()
                                || context.isTotal(line.cells().get(0)));
            case LABELLED -> new RowShape(0, List.of(), line -> true);
            case TWO_SIDED ->
                new RowShape(
                        left + 1 + template.rightColumns().size(),
                        List.of(1, left + 1),
                        line -> PrintedCode.at(line.words(), codes).isPresent()
                                || template.rows().stream()
                                        .flatMap(row -> row.labels().stream())
                                        .anyMatch(label ->
                                                labels.alike(label, line.cells().get(0))));
        };
    }

    private AmountUnit unit(List<Section> sections, AmountUnit defaultUnit) {
        var first = sections.get(0);
        var matcher = UNIT.matcher(
                RunningText.of(document, first.firstLine(), first.lastLine()).text());
        if (!matcher.find()) {
            return defaultUnit;
        }
        return switch (matcher.group(1)) {
            case "元" -> AmountUnit.YUAN;
            case "亿元" -> AmountUnit.HUNDRED_MILLION_YUAN;
            default -> AmountUnit.TEN_THOUSAND_YUAN;
        };
    }
}

package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.ReadingFinding;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;
import org.huizong.contracts.money.AmountUnit;

/** One table as read, before the figures without place are placed. */
public final class TableReading {

    private final TableTemplate template;
    private final AmountUnit unit;
    private final int firstLine;
    private final int lastLine;
    private final List<PrintedRow> rows = new ArrayList<>();
    private final List<UnreadableLine> unreadable = new ArrayList<>();
    private final List<ReadingFinding> findings = new ArrayList<>();
    private int declaredEmpty;

    TableReading(TableTemplate template, AmountUnit unit, int firstLine, int lastLine) {
        this.template = template;
        this.unit = unit;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    public TableTemplate template() {
        return template;
    }

    public AmountUnit unit() {
        return unit;
    }

    public int firstLine() {
        return firstLine;
    }

    public int lastLine() {
        return lastLine;
    }

    public List<PrintedRow> rows() {
        return rows;
    }

    public List<UnreadableLine> unreadable() {
        return unreadable;
    }

    public List<ReadingFinding> findings() {
        return findings;
    }

    /** Line of the sentence that declares the table empty, 0 when there is none. */
    public int declaredEmpty() {
        return declaredEmpty;
    }

    void declareEmpty(int line) {
        declaredEmpty = line;
    }

    void unreadable(TableLine line, String reason) {
        unreadable.add(new UnreadableLine(line.number(), line.text(), reason));
    }

    boolean hasKey(String key) {
        return rows.stream().anyMatch(row -> row.key().equals(key));
    }
}

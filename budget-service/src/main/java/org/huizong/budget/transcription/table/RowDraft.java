package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/** A row that may still grow by the lines that follow. */
final class RowDraft {

    enum Kind {
        TOTAL,
        UNIT,
        CODE,
        LABEL
    }

    final Kind kind;
    final int line;
    String code = "";
    final StringBuilder name = new StringBuilder();
    final StringBuilder project = new StringBuilder();
    final List<PrintedCell> figures = new ArrayList<>();
    Map<String, PrintedCell> placed = Map.of();

    RowDraft(Kind kind, int line) {
        this.kind = kind;
        this.line = line;
    }

    boolean isComplete() {
        return !name.isEmpty() && (!figures.isEmpty() || !placed.isEmpty());
    }

    boolean hasPlaces() {
        return !placed.isEmpty();
    }
}

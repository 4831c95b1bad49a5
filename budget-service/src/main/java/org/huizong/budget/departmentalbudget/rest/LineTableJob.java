package org.huizong.budget.departmentalbudget.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huizong.budget.budgetline.LineTable;
import org.huizong.budget.budgetline.UnitLines;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.imports.ImportRefusals;
import org.huizong.imports.Imported;
import org.huizong.imports.job.ImportJobKind;
import org.huizong.imports.job.ImportJobRun;
import org.huizong.imports.job.IndependentItems;
import org.huizong.reader.UnreadableDocumentException;

/** 明细行表作业: a table of lines of a whole prefecture, one item for each book. */
@Singleton
class LineTableJob implements ImportJobKind {

    static final String CODE = "budget-lines";

    private final LineTableBytes tables;
    private final LineFilings filings;

    LineTableJob(LineTableBytes tables, LineFilings filings) {
        this.tables = tables;
        this.filings = filings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(ImportJobRun run) {
        var table = read(run.content());
        int others = table.homeless().isEmpty() ? 0 : 1;
        run.expect(table.units().size() + others);
        if (others > 0) {
            run.item("?", () -> {
                throw LineRefusals.rows(table.homeless());
            });
        }
        run.items(new Books(List.copyOf(table.units()), run));
    }

    /** Books of one unit are compared with one another; those of different units have nothing to do with each other. */
    private final class Books implements IndependentItems<UnitLines> {

        private final List<UnitLines> all;
        private final ImportJobRun run;

        Books(List<UnitLines> all, ImportJobRun run) {
            this.all = all;
            this.run = run;
        }

        @Override
        public List<UnitLines> all() {
            return all;
        }

        @Override
        public String name(UnitLines unit) {
            return LineTableJob.name(unit);
        }

        @Override
        public UUID key(UnitLines unit) {
            return unit.identity().budgetUnitId();
        }

        @Override
        public void hold(List<UnitLines> units) {
            filings.hold(units);
        }

        @Override
        public Imported work(UnitLines unit) {
            return imported(unit, run);
        }
    }

    private LineTable read(byte[] content) {
        try {
            return tables.read(content);
        } catch (UnreadableDocumentException unreadable) {
            throw ImportRefusals.problem(unreadable);
        }
    }

    private Imported imported(UnitLines unit, ImportJobRun run) {
        var book = filings.importUnit(unit, run.options(), run.caller());
        var mode = LineTableBooks.mode(run.options());
        var answer = new ImportAnswer(
                null, List.of(ImportAnswer.book(book, mode, run.options().language())), List.of());
        return new Imported(answer, mode == Mode.STORE ? List.of(Writes.change(book.id(), book.version())) : List.of());
    }

    private static String name(UnitLines unit) {
        var identity = unit.identity();
        return identity.region() + " " + identity.unitName() + " " + identity.year() + " "
                + identity.stage().code();
    }
}

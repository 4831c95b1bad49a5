package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.huizong.budget.budgetline.UnitLines;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportedBook;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportOptions;

/** The books of a small table of lines, all of them or none. */
@ApplicationScoped
class LineTableBooks {

    private final LineFilings filings;

    LineTableBooks(LineFilings filings) {
        this.filings = filings;
    }

    @Transactional
    List<ImportedBook> importAll(Collection<UnitLines> units, ImportCall call) {
        filings.hold(units);
        return units.stream()
                .map(unit -> filings.importUnit(unit, call.options(), call.caller()))
                .toList();
    }

    static Mode mode(ImportOptions options) {
        return Mode.valueOf(options.mode().name());
    }
}

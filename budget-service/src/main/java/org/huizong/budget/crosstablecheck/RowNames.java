package org.huizong.budget.crosstablecheck;

import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** 行名: a row bears its code, then its name as printed. */
record RowNames(TableVocabulary.Table table) {

    Text of(StatementRow row) {
        var label = row.label().isEmpty() ? row.key() : row.label();
        if (TableVocabulary.isCode(row.key())) {
            var name = row.label().isEmpty() ? row.key() : row.key() + " " + row.label();
            return new Text(name, name);
        }
        var known = table.rows().get(row.key());
        if (known == null) {
            return new Text(label, label);
        }
        return new Text(row.label().isEmpty() ? known.zh() : label, known.en());
    }
}

package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import org.huizong.contracts.money.AmountUnit;

/**
 * 报表: one table of a book, as printed or as projected from lines.
 *
 * @param number number of the table in its table set, such as {@code 3}
 * @param template id of the table template that names its columns
 * @param unit unit in which its figures are printed
 * @param rows in printed order
 * @param unplaced amounts whose column the document does not prove
 * @param declaredEmpty line of the sentence that declares the table empty (空表), 0 when there is none
 */
public record Statement(
        String number,
        String template,
        AmountUnit unit,
        List<StatementRow> rows,
        List<UnplacedAmount> unplaced,
        int declaredEmpty) {

    /** @param columns ids of the columns in which the amount may stand */
    public record UnplacedAmount(String rowKey, PrintedCell amount, List<String> columns) {}
}

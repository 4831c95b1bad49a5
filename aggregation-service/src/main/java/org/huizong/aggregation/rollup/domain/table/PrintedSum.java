package org.huizong.aggregation.rollup.domain.table;

import java.util.List;

/** A column or row of a form that is the sum of others; what the parts leave of it was not divided by the books. */
public record PrintedSum(String whole, List<String> parts) {

    public PrintedSum {
        parts = List.copyOf(parts);
    }
}

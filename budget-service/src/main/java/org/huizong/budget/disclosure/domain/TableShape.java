package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Optional;

/** 列的合计关系: which columns of a table add up to which, the widest sum first. */
public record TableShape(List<ColumnSum> sums) {

    public static final TableShape PLAIN = new TableShape(List.of());

    public TableShape {
        sums = List.copyOf(sums);
    }

    public record ColumnSum(String whole, List<String> parts) {}

    Optional<ColumnSum> sumOf(String column) {
        return sums.stream().filter(sum -> sum.whole().equals(column)).findFirst();
    }
}

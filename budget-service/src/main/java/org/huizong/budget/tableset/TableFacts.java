package org.huizong.budget.tableset;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;

/**
 * 入汇总口径: which cube a table of a pack fills. Its rows stand for the classification of its codes, or for their keys where labels
 * name them; its first column, or the whole of its first sum, is the total.
 *
 * @param cube word of the cube, such as {@code revenue}
 * @param columns for each part column the words of the dimensions that it stands for; a column with none is money that the cube
 *     does not divide
 */
public record TableFacts(String cube, @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<String, String>> columns) {

    public TableFacts {
        columns = columns == null ? Map.of() : columns;
        if (cube == null || cube.isBlank()) {
            throw new IllegalArgumentException("facts of a table name their cube");
        }
    }
}

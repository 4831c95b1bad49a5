package org.huizong.performance.goalform.domain;

import java.util.List;

/** 绩效表: the forms of one book. */
public record FormBook(String title, List<FormSheet> sheets) {

    public FormBook {
        sheets = List.copyOf(sheets);
    }
}

package org.huizong.budget.disclosure.domain;

import java.util.List;

/**
 * 部门预算公开: the whole book as it is printed, every figure bound to a place or formula of the book. It is written from the
 * book each time it is asked for and kept nowhere.
 *
 * @param template id of the wording that it is written in
 */
public record BudgetDisclosure(String title, String template, List<Part> parts) {

    public BudgetDisclosure {
        parts = List.copyOf(parts);
    }

    /** 部分: with its sections below. */
    public record Part(String heading, List<Block> blocks) {

        public Part {
            blocks = List.copyOf(blocks);
        }
    }
}

package org.huizong.budget.disclosure.domain;

import java.util.Optional;

/** 科目名称: the name of a classification code in the book's fiscal year. */
@FunctionalInterface
public interface CodeNames {

    Optional<String> nameOf(String code);
}

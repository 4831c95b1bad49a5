package org.huizong.budget.crosstablecheck;

/** 科目表: gives the edition of a classification that is in force in a fiscal year. */
public interface CodeEditions {

    /** @param scheme name of the list, such as {@code expenditure-function} */
    CodeEdition edition(String scheme, int year);
}

package org.huizong.budget.classification;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.huizong.contracts.classification.CodeList;

/** 科目目录: the dated editions of every code list; they are the same for every reader. */
public interface CodeLists {

    /** The edition in force in a fiscal year; empty for an unknown scheme and for a year before its first edition. */
    Optional<CodeListEdition> inForce(String scheme, int year);

    Optional<CodeListEdition> edition(String scheme, int validFrom);

    /**
     * Puts an edition in, or in the stead of an earlier one of the same year.
     *
     * @param precondition is told the present version, if there is one, under the row's lock
     */
    CodeListEdition put(CodeList list, int validFrom, Consumer<OptionalLong> precondition);

    /** Stores the shipped list as the first edition of its scheme, unless there is one. */
    void seed(CodeList list);
}

package org.huizong.budget.classification;

/** Tells the other services of every edition that an administrator puts in, in the transaction that stores it. */
public interface CodeListAnnouncements {

    void announce(CodeListEdition edition);
}

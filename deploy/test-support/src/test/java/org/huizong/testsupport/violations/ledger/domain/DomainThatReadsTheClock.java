package org.huizong.testsupport.violations.ledger.domain;

import java.time.LocalDate;

record DomainThatReadsTheClock(int year) {

    static DomainThatReadsTheClock current() {
        return new DomainThatReadsTheClock(LocalDate.now().getYear());
    }
}

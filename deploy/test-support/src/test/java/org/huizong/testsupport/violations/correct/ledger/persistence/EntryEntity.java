package org.huizong.testsupport.violations.correct.ledger.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class EntryEntity {

    @Id
    private long id;

    long id() {
        return id;
    }
}

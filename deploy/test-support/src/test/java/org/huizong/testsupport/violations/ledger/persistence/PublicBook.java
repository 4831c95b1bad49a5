package org.huizong.testsupport.violations.ledger.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PublicBook {

    @Id
    private long id;

    long id() {
        return id;
    }
}

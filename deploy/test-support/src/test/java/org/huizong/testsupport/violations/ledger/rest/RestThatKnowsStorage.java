package org.huizong.testsupport.violations.ledger.rest;

import org.huizong.testsupport.violations.ledger.persistence.SqlUnscopedBooks;

public record RestThatKnowsStorage(SqlUnscopedBooks books) {}

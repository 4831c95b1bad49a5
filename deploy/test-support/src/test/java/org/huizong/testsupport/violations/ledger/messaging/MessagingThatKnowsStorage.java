package org.huizong.testsupport.violations.ledger.messaging;

import org.huizong.testsupport.violations.ledger.persistence.SqlUnscopedBooks;

public record MessagingThatKnowsStorage(SqlUnscopedBooks books) {}

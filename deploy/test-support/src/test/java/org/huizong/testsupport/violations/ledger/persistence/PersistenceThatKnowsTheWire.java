package org.huizong.testsupport.violations.ledger.persistence;

import org.huizong.testsupport.violations.ledger.messaging.MessagingThatKnowsStorage;

record PersistenceThatKnowsTheWire(MessagingThatKnowsStorage consumer) {}

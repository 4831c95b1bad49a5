package org.huizong.testsupport.violations.correct.ledger.messaging;

import org.huizong.testsupport.violations.correct.ledger.application.Entries;

record EntryConsumer(Entries entries) {}

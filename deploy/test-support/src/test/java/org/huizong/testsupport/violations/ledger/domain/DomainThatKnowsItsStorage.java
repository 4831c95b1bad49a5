package org.huizong.testsupport.violations.ledger.domain;

import java.sql.Connection;

record DomainThatKnowsItsStorage(Connection connection) {}

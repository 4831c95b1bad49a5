package org.huizong.testsupport.violations.ledger.domain;

record FloatingAmount(double yuan) {}

package org.huizong.testsupport.violations.correct.ledger.domain;

import org.huizong.contracts.money.Amount;

public record Entry(String name, Amount amount) {}

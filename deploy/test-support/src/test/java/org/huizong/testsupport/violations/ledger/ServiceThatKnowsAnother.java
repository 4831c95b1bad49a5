package org.huizong.testsupport.violations.ledger;

import org.huizong.budget.violations.BookOfAnotherService;

record ServiceThatKnowsAnother(BookOfAnotherService book) {}

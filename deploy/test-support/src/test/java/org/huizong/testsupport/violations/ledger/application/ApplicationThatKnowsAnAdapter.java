package org.huizong.testsupport.violations.ledger.application;

import org.huizong.testsupport.violations.ledger.rest.RestThatKnowsStorage;

record ApplicationThatKnowsAnAdapter(RestThatKnowsStorage resource) {}

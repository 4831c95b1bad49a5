package org.huizong.testsupport.violations.archive.rest;

import org.huizong.testsupport.violations.ledger.rest.RestThatKnowsStorage;

/** Reaches below the root of another feature. */
public record Shelf(RestThatKnowsStorage resource) {}

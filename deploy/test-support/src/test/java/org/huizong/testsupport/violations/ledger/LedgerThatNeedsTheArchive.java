package org.huizong.testsupport.violations.ledger;

import org.huizong.testsupport.violations.archive.rest.Shelf;

/** Closes a cycle between two features. */
record LedgerThatNeedsTheArchive(Shelf shelf) {}

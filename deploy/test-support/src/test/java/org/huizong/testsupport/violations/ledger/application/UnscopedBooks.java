package org.huizong.testsupport.violations.ledger.application;

import java.util.List;

public interface UnscopedBooks {

    List<String> names();
}

package org.huizong.testsupport.violations.ledger.persistence;

import java.util.List;
import org.huizong.testsupport.violations.ledger.application.UnscopedBooks;

public class SqlUnscopedBooks implements UnscopedBooks {

    @Override
    public List<String> names() {
        return List.of();
    }
}

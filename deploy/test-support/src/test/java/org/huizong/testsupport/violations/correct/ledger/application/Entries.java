package org.huizong.testsupport.violations.correct.ledger.application;

import java.util.List;
import org.huizong.contracts.access.AccessScope;
import org.huizong.testsupport.violations.correct.ledger.domain.Entry;

public interface Entries {

    List<Entry> all(AccessScope scope);

    void add(Entry entry);
}

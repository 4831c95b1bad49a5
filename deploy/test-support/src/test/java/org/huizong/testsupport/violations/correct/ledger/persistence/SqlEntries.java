package org.huizong.testsupport.violations.correct.ledger.persistence;

import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.access.AccessScope;
import org.huizong.testsupport.violations.correct.ledger.application.Entries;
import org.huizong.testsupport.violations.correct.ledger.domain.Entry;

class SqlEntries implements Entries {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public List<Entry> all(AccessScope scope) {
        return List.copyOf(entries);
    }

    @Override
    public void add(Entry entry) {
        entries.add(entry);
    }
}

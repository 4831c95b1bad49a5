package org.huizong.budget.crosstablecheck;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huizong.contracts.classification.CodeList;

/** The one edition of each code list that the project ships, for every year. */
public final class SeedCodeEditions implements CodeEditions {

    private final Map<String, CodeEdition> editions = new ConcurrentHashMap<>();

    @Override
    public CodeEdition edition(String scheme, int year) {
        return editions.computeIfAbsent(scheme, name -> CodeEdition.of(CodeList.seed(name)));
    }
}

package org.huizong.budget.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huizong.budget.crosstablecheck.CodeEdition;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.contracts.classification.CodeList;

/** The stored code lists as the checks and the facts ask for them. */
@ApplicationScoped
class StoredCodeEditions implements CodeEditions {

    private final CodeLists codeLists;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    StoredCodeEditions(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    private record Read(CodeListEdition stored, CodeEdition edition) {}

    /** For a year before the first edition the first one is the nearest that there is. */
    @Override
    public CodeEdition edition(String scheme, int year) {
        var stored = codeLists
                .inForce(scheme, Math.max(year, CodeListEdition.SEED_VALID_FROM))
                .orElseThrow();
        return read.compute(
                        scheme + "/" + stored.validFrom(),
                        (key, known) -> known != null && known.stored() == stored
                                ? known
                                : new Read(
                                        stored, CodeEdition.of(new CodeList(scheme, stored.columns(), stored.rows()))))
                .edition();
    }
}

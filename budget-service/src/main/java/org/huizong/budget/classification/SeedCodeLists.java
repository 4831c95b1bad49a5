package org.huizong.budget.classification;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.huizong.contracts.classification.CodeList;

/** Stores the code lists that ship with the project as the first edition of their schemes. */
@ApplicationScoped
class SeedCodeLists {

    private final CodeLists codeLists;

    SeedCodeLists(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** Before everything that reads a list at the start. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        CodeList.SCHEMES.forEach(scheme -> codeLists.seed(CodeList.seed(scheme)));
    }
}

package org.huizong.testsupport.violations.correct.ledger.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.huizong.testsupport.violations.correct.ledger.application.Entries;

@Path("/v1/entries")
public class EntryResource {

    private final Entries entries;

    EntryResource(Entries entries) {
        this.entries = entries;
    }

    @GET
    @PermitAll
    public String first() {
        return entries.toString();
    }
}

package org.huizong.testsupport.violations.ledger.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/v1/silent")
public class ResourceThatSaysNothing {

    @POST
    public String act() {
        return "";
    }
}

package org.huizong.testsupport.violations.ledger.rest;

import jakarta.inject.Inject;

public class ResourceThatInjectsIntoAField {

    @Inject
    String name;
}

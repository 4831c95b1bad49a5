package org.huizong.budget.violations;

/** Stands in the package of another service, to be used where it must not be. */
public record BookOfAnotherService(String name) {}

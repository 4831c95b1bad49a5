package org.huizong.aggregation.rollup.rest;

/** A parameter that is only described here: no converter looks at it, for it is read and refused with all others of the address. */
public record AsWritten(String text) {}

package org.huizong.aggregation.apply.messaging;

/** 通道 names, as {@code application.properties} configures them. */
final class Channels {

    static final String DEPARTMENTAL_BUDGET = "departmental-budget";
    static final String PERFORMANCE = "performance";
    static final String OFFSETS = "aggregation-offsets";

    private Channels() {}
}

package org.huizong.aggregation.rollup.rest;

/** The formats of exports. */
final class MediaTypes {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}
}

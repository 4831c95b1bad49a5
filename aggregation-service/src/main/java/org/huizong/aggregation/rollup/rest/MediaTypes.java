package org.huizong.aggregation.rollup.rest;

/** The formats of exports. */
final class MediaTypes {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String PARQUET = "application/vnd.apache.parquet";
    static final String ZIP = "application/zip";
    static final String PDF = "application/pdf";

    private MediaTypes() {}
}

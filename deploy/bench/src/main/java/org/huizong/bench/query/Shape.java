package org.huizong.bench.query;

import java.util.List;
import org.huizong.bench.workload.Places;
import org.huizong.bench.workload.Workload;
import org.huizong.bench.workload.WorkloadSettings;

/** 查询的六种形状. Each can be asked in thousands of ways that no kept answer serves. */
public enum Shape {
    NATION("nation total"),
    TREE("region × function tree"),
    CHILDREN("children of a region"),
    SERIES("series of years"),
    RANKING("ranking of prefectures"),
    EXPORT("export (CSV)");

    private static final int LIMITS = 150;
    private static final int LEAST_LIMIT = 50;

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String accept() {
        return this == EXPORT ? "text/csv" : "application/json";
    }

    /** The question that a dashboard asks again and again. */
    String same(Workload workload) {
        return path(busyRegion(workload), "2025", "unit=wan");
    }

    /** A question that was not asked before. */
    String other(Workload workload, int number) {
        var regions = workload.places().regions();
        var region = regions.get(Math.floorMod(number * 7, regions.size())).code();
        int limit = LEAST_LIMIT + number % LIMITS;
        var unit = List.of("yuan", "wan", "yi").get(number / LIMITS % 3);
        var paging = this == EXPORT ? "" : "&limit=" + limit;
        var function = this == NATION || this == RANKING ? "&function=" + (201 + number / LIMITS / 3 % 25) : "";
        return path(region, Integer.toString(WorkloadSettings.LAST_YEAR), "unit=" + unit + paging + function);
    }

    private String path(String region, String year, String rest) {
        var asked =
                switch (this) {
                    case NATION -> "year=" + year;
                    case TREE -> "region=" + region + "&year=" + year + "&groupBy=function,nature&functionLevel=item";
                    case CHILDREN -> "region=" + parent(region) + "&year=" + year + "&groupBy=region";
                    case SERIES -> "region=" + region + "&year=2021..2025&groupBy=year";
                    case RANKING -> "year=" + year + "&groupBy=region&regionLevel=prefecture&order=-amount";
                    case EXPORT -> "region=" + parent(region) + "&year=" + year + "&groupBy=region,function";
                };
        return "/v1/rollups?" + asked + "&" + rest;
    }

    /** A prefecture's code; a province's stays. */
    private static String parent(String region) {
        return region.substring(0, 4) + "00";
    }

    private static String busyRegion(Workload workload) {
        return workload.places().path(workload.book(0).region()).stream()
                .filter(code -> !code.equals(Places.NATION))
                .reduce((above, below) -> workload.places().level(below) <= 2 ? below : above)
                .orElseThrow();
    }
}

package org.huizong.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.View;

/** A valid book that a test bends where it matters; published, version 1, with no facts unless told. */
public final class ABook {

    public static final List<String> EVERY_STATUS = List.of("submitted", "approved", "published");

    private final String region;
    private final String unit;
    private final int year;
    private Stage stage = Stage.INITIAL;
    private long version = 1;
    private long epoch = 1;
    private String hash = "";
    private UUID department;
    private String coverage = "unit";
    private final List<View> views = new ArrayList<>();

    private ABook(String region, String unit, int year) {
        this.region = region;
        this.unit = unit;
        this.year = year;
    }

    public static ABook of(String region, String unit, int year) {
        return new ABook(region, unit, year);
    }

    public ABook stage(Stage other) {
        stage = other;
        return this;
    }

    public ABook version(long number) {
        version = number;
        return this;
    }

    public ABook epoch(long number) {
        epoch = number;
        return this;
    }

    public ABook hash(String text) {
        hash = text;
        return this;
    }

    public ABook under(UUID supervisingDepartment) {
        department = supervisingDepartment;
        return this;
    }

    public ABook wholeDepartment() {
        coverage = "department";
        return this;
    }

    public ABook with(Fact... facts) {
        return with(EVERY_STATUS, facts);
    }

    public ABook with(List<String> statuses, Fact... facts) {
        views.add(new View(statuses, "view-" + views.size(), List.of(facts), List.of()));
        return this;
    }

    public UUID id() {
        return BookId.of(region, unit, year, stage);
    }

    public UUID unitId() {
        return BookId.ofBudgetUnit(region, unit);
    }

    public String change() {
        return id() + "@" + version;
    }

    public DepartmentalBudgetChanged event() {
        var contentHash = hash.isEmpty() ? "hash-" + views.hashCode() : hash;
        return new DepartmentalBudgetChanged(
                id(),
                version,
                epoch,
                contentHash,
                region,
                new BudgetUnit(unitId(), unit, department),
                coverage,
                year,
                stage.code(),
                List.copyOf(views));
    }

    /** An amount of the expenditure cube. */
    public static Fact expenditure(String function, String nature, long fen) {
        return new Fact("expenditure", function, null, nature, null, null, null, null, null, fen);
    }

    public static Fact expenditure(String function, String nature, String detail, long fen) {
        return new Fact("expenditure", function, null, nature, null, null, null, null, detail, fen);
    }

    public static Fact revenue(String function, String source, long fen) {
        return new Fact("revenue", function, null, null, source, null, null, null, null, fen);
    }

    public static Fact basic(String economic, String nature, long fen) {
        return new Fact("basic", null, economic, nature, null, null, null, null, null, fen);
    }

    public static Fact project(String function, String economic, String name, long fen) {
        return new Fact("project", function, economic, null, null, null, null, name, null, fen);
    }

    public static Fact threePublic(String category, String fund, long fen) {
        return new Fact("three-public", null, null, null, null, fund, category, null, null, fen);
    }
}

package org.huizong.budget.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.budget.ceiling.domain.CeilingMeasure;
import org.huizong.budget.ceiling.domain.CeilingMode;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.UnitPlace;
import org.huizong.platform.problem.Text;

/** Reads entries into ceilings, or says of each field what is wrong with it. */
@ApplicationScoped
public class CeilingEntries {

    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;
    private static final int MAX_NOTE = 500;

    private final BudgetUnits units;

    CeilingEntries(BudgetUnits units) {
        this.units = units;
    }

    /** What one entry comes to: a ceiling, or errors. */
    public record Read(Optional<Put> put, List<FieldError> errors) {}

    public record Put(Ceiling.Key key, Ceiling.Terms terms) {}

    public record FieldError(String field, Text reason) {}

    /** @param scope of the bureau that issues: units outside it are unknown to it */
    public Read read(CeilingEntry entry, AccessScope scope) {
        var errors = new ArrayList<FieldError>();
        var unit = unit(entry.unitName(), scope);
        if (unit.isEmpty()) {
            errors.add(error("unitName", "登记中没有此预算单位，或不属本级管辖", "is no registered unit of the caller's regions"));
        }
        var year = year(entry.year(), errors);
        var measure = measure(entry.words(), errors);
        var mode = mode(entry.words().mode(), errors);
        var amount = amount(entry, errors);
        if (entry.words().note().length() > MAX_NOTE) {
            errors.add(error("note", "至多 " + MAX_NOTE + " 个字符", "may have at most " + MAX_NOTE + " characters"));
        }
        if (!errors.isEmpty()) {
            return new Read(Optional.empty(), List.copyOf(errors));
        }
        var key = new Ceiling.Key(unit.get(), year, measure.orElseThrow());
        var terms = new Ceiling.Terms(
                mode.orElseThrow(), amount.orElseThrow(), entry.words().note());
        return new Read(Optional.of(new Put(key, terms)), List.of());
    }

    private Optional<UUID> unit(CeilingEntry.UnitName named, AccessScope scope) {
        return named.budgetUnit()
                .or(() -> named.region().isEmpty() || named.name().isEmpty()
                        ? Optional.empty()
                        : Optional.of(BookId.ofBudgetUnit(named.region(), named.name())))
                .flatMap(units::find)
                .filter(unit ->
                        Permissions.reaches(scope, new UnitPlace(unit.regionPath(), unit.id(), unit.department())))
                .map(BudgetUnit::id);
    }

    private static int year(String text, List<FieldError> errors) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < MIN_YEAR || year > MAX_YEAR) {
            errors.add(error(
                    "year",
                    "应为 " + MIN_YEAR + " 至 " + MAX_YEAR + " 的年度",
                    "must be a fiscal year from " + MIN_YEAR + " to " + MAX_YEAR));
        }
        return year;
    }

    private static Optional<CeilingMeasure> measure(CeilingEntry.Words words, List<FieldError> errors) {
        try {
            return Optional.of(new CeilingMeasure(words.function(), words.nature(), words.fund()));
        } catch (IllegalArgumentException e) {
            errors.add(error(
                    words.nature().isEmpty() || words.fund().isEmpty() ? field(words) : "fund",
                    "功能分类应为三位类码；支出性质只能取 " + CeilingMeasure.NATURES + "；资金性质只能取 " + CeilingMeasure.FUNDS
                            + "；性质与资金不能同时填写",
                    "function is a class of three digits, nature one of " + CeilingMeasure.NATURES + ", fund one of "
                            + CeilingMeasure.FUNDS + ", and nature and fund exclude each other"));
            return Optional.empty();
        }
    }

    private static String field(CeilingEntry.Words words) {
        if (!words.nature().isEmpty() && !CeilingMeasure.NATURES.contains(words.nature())) {
            return "nature";
        }
        return !words.fund().isEmpty() && !CeilingMeasure.FUNDS.contains(words.fund()) ? "fund" : "function";
    }

    private static Optional<CeilingMode> mode(String word, List<FieldError> errors) {
        try {
            return Optional.of(CeilingMode.ofCode(word));
        } catch (IllegalArgumentException e) {
            var words = String.join(", ", CeilingMode.codes());
            errors.add(error("mode", "只能取 " + words, "must be one of " + words));
            return Optional.empty();
        }
    }

    private static Optional<Amount> amount(CeilingEntry entry, List<FieldError> errors) {
        if (entry.unit().isEmpty()) {
            errors.add(error("unit", "只能取 yuan, wan, yi", "must be one of yuan, wan, yi"));
            return Optional.empty();
        }
        try {
            var amount = entry.unit().get().parse(entry.amount());
            if (amount.compareTo(Amount.ZERO) >= 0) {
                return Optional.of(amount);
            }
        } catch (IllegalArgumentException e) {
            // told below, like a negative one
        }
        errors.add(error(
                "amount",
                "应为不小于零的十进制数，至多精确到分，元以上至多 16 位",
                "must be a plain decimal of zero or more, no finer than a fen, with at most 16 digits of yuan"));
        return Optional.empty();
    }

    private static FieldError error(String field, String chinese, String english) {
        return new FieldError(field, new Text(chinese, english));
    }
}

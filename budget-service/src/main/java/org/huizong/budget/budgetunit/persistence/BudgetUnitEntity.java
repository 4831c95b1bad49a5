package org.huizong.budget.budgetunit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.Expectation;
import org.huizong.budget.budgetunit.UnitKind;

@Entity
@Table(name = "budget_unit")
class BudgetUnitEntity {

    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    long ordinal;

    String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "region_path")
    List<String> regionPath;

    String name;
    UUID department;
    String kind;
    boolean expected;

    @Column(name = "first_year")
    Integer firstYear;

    @Column(name = "last_year")
    Integer lastYear;

    long version;

    BudgetUnit toBudgetUnit() {
        return new BudgetUnit(
                id,
                region,
                List.copyOf(regionPath),
                name,
                Optional.ofNullable(department),
                UnitKind.ofCode(kind),
                new Expectation(expected, year(firstYear), year(lastYear)),
                ordinal,
                version);
    }

    void expect(Expectation expectation) {
        expected = expectation.expected();
        firstYear = expectation.firstYear().stream().boxed().findFirst().orElse(null);
        lastYear = expectation.lastYear().stream().boxed().findFirst().orElse(null);
    }

    private static OptionalInt year(Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}

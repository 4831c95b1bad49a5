package org.huizong.budget.departmentalbudget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnitFilter;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.BudgetUnitRegister;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.UnitPlace;

@ApplicationScoped
class RegisteredBudgetUnits implements BudgetUnitRegister {

    /** Far more than any department supervises. */
    private static final int MAX_UNITS = 5_000;

    private final BudgetUnits units;
    private final Regions regions;

    RegisteredBudgetUnits(BudgetUnits units, Regions regions) {
        this.units = units;
        this.regions = regions;
    }

    @Override
    public boolean reaches(BookIdentity identity, AccessScope scope) {
        var path = regions.path(identity.region());
        // Most callers are let in or kept out without their unit's department.
        if (Permissions.reaches(scope, new UnitPlace(path, identity.budgetUnitId(), Optional.empty()))) {
            return true;
        }
        return scope.has(Role.DEPARTMENT)
                && Permissions.reaches(scope, new UnitPlace(path, identity.budgetUnitId(), department(identity)));
    }

    @Override
    public boolean register(BookIdentity identity) {
        return units.register(regions.path(identity.region()), identity.unitName());
    }

    @Override
    public List<BookIdentity> unitsBelow(BookIdentity department) {
        var filter =
                new BudgetUnitFilter(Optional.empty(), false, Optional.empty(), Optional.of(department.budgetUnitId()));
        return units.page(filter, OptionalLong.empty(), MAX_UNITS).stream()
                .map(unit -> new BookIdentity(unit.region(), unit.name(), department.year(), department.stage()))
                .toList();
    }

    @Override
    public Optional<UUID> department(BookIdentity identity) {
        return units.find(identity.budgetUnitId()).flatMap(BudgetUnit::department);
    }
}

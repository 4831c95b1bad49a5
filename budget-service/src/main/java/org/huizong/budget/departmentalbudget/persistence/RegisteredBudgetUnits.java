package org.huizong.budget.departmentalbudget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.BudgetUnitRegister;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.UnitPlace;

@ApplicationScoped
class RegisteredBudgetUnits implements BudgetUnitRegister {

    private final BudgetUnits units;
    private final Regions regions;

    RegisteredBudgetUnits(BudgetUnits units, Regions regions) {
        this.units = units;
        this.regions = regions;
    }

    @Override
    public boolean reaches(BookIdentity identity, AccessScope scope) {
        var place = new UnitPlace(regions.path(identity.region()), identity.budgetUnitId(), department(identity));
        return Permissions.reaches(scope, place);
    }

    @Override
    public void register(BookIdentity identity) {
        units.register(regions.path(identity.region()), identity.unitName());
    }

    @Override
    public Optional<UUID> department(BookIdentity identity) {
        return units.find(identity.budgetUnitId()).flatMap(BudgetUnit::department);
    }
}

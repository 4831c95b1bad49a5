package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Unscoped;

/** 预算单位登记 as this feature needs it. */
public interface BudgetUnitRegister {

    /** Whether books of this unit lie inside the scope, registered or not. */
    boolean reaches(BookIdentity identity, AccessScope scope);

    /** Adds the unit unless the register has it already; whether it was unknown, so that there can be no other book of it. */
    @Unscoped("whether a unit is registered is public")
    boolean register(BookIdentity identity);

    /** The same book of every unit that this one supervises, filed or not. */
    @Unscoped("which units a department supervises is public")
    List<BookIdentity> unitsBelow(BookIdentity department);

    /** Id of the supervising department, if the register tells it. */
    @Unscoped("which department supervises a unit is public, and the scope itself depends on it")
    Optional<UUID> department(BookIdentity identity);
}

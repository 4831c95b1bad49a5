package org.huizong.budget.budgetunit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnitAnnouncements;
import org.huizong.budget.budgetunit.BudgetUnitEntry;
import org.huizong.budget.budgetunit.BudgetUnitFilter;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.budgetunit.UnknownDepartmentException;
import org.huizong.contracts.book.BookId;

@ApplicationScoped
class PanacheBudgetUnits implements BudgetUnits {

    private final BudgetUnitRows rows;
    private final BudgetUnitAnnouncements announcements;

    PanacheBudgetUnits(BudgetUnitRows rows, BudgetUnitAnnouncements announcements) {
        this.rows = rows;
        this.announcements = announcements;
    }

    @Override
    @Transactional
    public boolean register(List<String> regionPath, String printedName) {
        var name = BookId.unitNameWithoutSpaces(printedName);
        var id = BookId.ofBudgetUnit(regionPath.get(regionPath.size() - 1), name);
        var registered = rows.registerOnce(id, regionPath, name).map(BudgetUnitEntity::toBudgetUnit);
        registered.ifPresent(announcements::announce);
        return registered.isPresent();
    }

    @Override
    @Transactional
    public BudgetUnit put(BudgetUnitEntry entry, Consumer<OptionalLong> precondition) {
        var name = BookId.unitNameWithoutSpaces(entry.name());
        var region = entry.regionPath().get(entry.regionPath().size() - 1);
        var id = BookId.ofBudgetUnit(region, name);
        rows.lock(id);
        var present = rows.findByIdOptional(id);
        precondition.accept(
                present.map(entity -> OptionalLong.of(entity.version)).orElse(OptionalLong.empty()));
        entry.department()
                .filter(department -> rows.findByIdOptional(department).isEmpty())
                .ifPresent(unknown -> {
                    throw new UnknownDepartmentException();
                });
        var entity = present.orElseGet(() -> created(id, entry.regionPath(), name));
        entity.department = entry.department().orElse(null);
        entity.kind = entry.kind().code();
        entity.expect(entry.expectation());
        entity.version++;
        rows.persistAndFlush(entity);
        var unit = entity.toBudgetUnit();
        announcements.announce(unit);
        return unit;
    }

    private static BudgetUnitEntity created(UUID id, List<String> regionPath, String name) {
        var entity = new BudgetUnitEntity();
        entity.id = id;
        entity.region = regionPath.get(regionPath.size() - 1);
        entity.regionPath = List.copyOf(regionPath);
        entity.name = name;
        return entity;
    }

    @Override
    @Transactional
    public List<BudgetUnit> page(BudgetUnitFilter filter, OptionalLong before, int limit) {
        return rows.page(filter, before.orElse(Long.MAX_VALUE), limit).stream()
                .map(BudgetUnitEntity::toBudgetUnit)
                .toList();
    }

    @Override
    @Transactional
    public Optional<BudgetUnit> find(UUID id) {
        return rows.findByIdOptional(id).map(BudgetUnitEntity::toBudgetUnit);
    }
}

package org.huizong.budget.ceiling.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.budget.ceiling.domain.CeilingMeasure;
import org.huizong.budget.ceiling.domain.CeilingMode;
import org.huizong.contracts.money.Amount;

@Entity
@Table(name = "ceiling")
class CeilingEntity {

    @Id
    UUID id;

    @Column(name = "budget_unit_id")
    UUID budgetUnitId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Column(name = "function_class")
    String functionClass;

    String nature;
    String fund;
    String mode;

    @Column(name = "amount_fen")
    long amountFen;

    String note;
    long version;

    static CeilingEntity of(Ceiling.Key key) {
        var entity = new CeilingEntity();
        entity.id = key.id();
        entity.budgetUnitId = key.budgetUnit();
        entity.fiscalYear = key.year();
        entity.functionClass = key.measure().functionClass();
        entity.nature = key.measure().nature();
        entity.fund = key.measure().fund();
        return entity;
    }

    void take(Ceiling.Terms terms) {
        mode = terms.mode().code();
        amountFen = terms.amount().fen();
        note = terms.note();
        version++;
    }

    Ceiling toCeiling() {
        return new Ceiling(
                new Ceiling.Key(budgetUnitId, fiscalYear, new CeilingMeasure(functionClass, nature, fund)),
                new Ceiling.Terms(CeilingMode.ofCode(mode), new Amount(amountFen), note),
                version);
    }
}

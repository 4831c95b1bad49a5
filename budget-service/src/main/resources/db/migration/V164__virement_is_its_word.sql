-- 调剂 is called by the word of the glossary.
alter table departmental_budget_version
    drop constraint departmental_budget_version_adjustment_ck;
update departmental_budget_version set adjustment_kind = 'virement' where adjustment_kind = 'transfer';
alter table departmental_budget_version
    add constraint departmental_budget_version_adjustment_ck
        check (adjustment_kind in ('adjustment', 'supplement', 'virement'));

alter table budget_adjustment
    drop constraint budget_adjustment_kind_ck;
update budget_adjustment set kind = 'virement' where kind = 'transfer';
alter table budget_adjustment
    add constraint budget_adjustment_kind_ck check (kind in ('adjustment', 'supplement', 'virement'));

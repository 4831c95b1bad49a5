-- 登记执行数 is an act of its own.
alter table departmental_budget_version
    drop constraint departmental_budget_version_act_ck,
    add constraint departmental_budget_version_act_ck check (act in
        ('filing', 'import', 'recording', 'execution', 'submission', 'return', 'review', 'approval', 'publication',
         'adjustment', 'withdrawal'));

-- 月度执行: the cumulative state of a unit's year at the end of a month, as the treasury told it last.
create table treasury_execution (
    budget_unit_id uuid        not null,
    fiscal_year    integer     not null,
    month          integer     not null,
    lines          json        not null,
    content_hash   text        not null,
    actor          text        not null,
    recorded_at    timestamptz not null,
    constraint treasury_execution_pk primary key (budget_unit_id, fiscal_year, month),
    constraint treasury_execution_budget_unit_fk foreign key (budget_unit_id) references budget_unit (id)
        deferrable initially deferred, -- the first month is stored before its unit is registered
    constraint treasury_execution_month_ck check (month between 1 and 12),
    constraint treasury_execution_content_hash_ck check (content_hash ~ '^[0-9a-f]{64}$')
);

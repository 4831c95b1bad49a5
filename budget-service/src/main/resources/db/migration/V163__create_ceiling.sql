-- 控制数: how much a unit may ask for in a fiscal year, in total or of one kind of money ('' does not narrow).
create table ceiling (
    id             uuid    not null,
    ordinal        bigint  not null generated always as identity, -- order of issue: the sort key of lists
    budget_unit_id uuid    not null,
    fiscal_year    integer not null,
    function_class text    not null,
    nature         text    not null,
    fund           text    not null,
    mode           text    not null,
    amount_fen     bigint  not null,
    note           text    not null,
    version        bigint  not null,
    constraint ceiling_pk primary key (id),
    constraint ceiling_budget_unit_fk foreign key (budget_unit_id) references budget_unit (id),
    constraint ceiling_measure_uk unique (budget_unit_id, fiscal_year, function_class, nature, fund),
    constraint ceiling_nature_or_fund_ck check (nature = '' or fund = ''),
    constraint ceiling_nature_ck check (nature in ('', 'basic', 'project')),
    constraint ceiling_mode_ck check (mode in ('stop', 'warn')),
    constraint ceiling_amount_ck check (amount_fen >= 0)
);

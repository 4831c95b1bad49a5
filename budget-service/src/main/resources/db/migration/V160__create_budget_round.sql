-- 编制环节: one row per region, fiscal year and round (一上, 一下, 二上, 批复); a region without rows is bound by none.
create table budget_round (
    id          text        not null,
    ordinal     bigint      not null generated always as identity, -- order of creation: the sort key of lists
    region      text        not null,
    region_path text[]      not null, -- codes from the province down to the region itself
    fiscal_year integer     not null,
    kind        text        not null,
    status      text        not null,
    deadline    date,
    note        text        not null,
    opened_at   timestamptz,
    opened_by   text,
    closed_at   timestamptz,
    closed_by   text,
    version     bigint      not null,
    constraint budget_round_pk primary key (id),
    constraint budget_round_region_year_kind_uk unique (region, fiscal_year, kind),
    constraint budget_round_fiscal_year_ck check (fiscal_year between 1900 and 2999),
    constraint budget_round_kind_ck check (kind in ('declaration', 'ceiling', 'detailed', 'approval')),
    constraint budget_round_status_ck check (status in ('planned', 'open', 'closed')),
    constraint budget_round_opened_ck check ((status = 'planned') = (opened_at is null))
);

-- At most one round of a region's year is open.
create unique index budget_round_open_uk on budget_round (region, fiscal_year) where status = 'open';
create index budget_round_region_path_idx on budget_round using gin (region_path);

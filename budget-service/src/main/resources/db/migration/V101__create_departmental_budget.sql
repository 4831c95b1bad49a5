-- 部门预算: one row per budget unit, fiscal year and stage; every act raises version, it never adds a row.
create table departmental_budget (
    id                uuid    not null,
    ordinal           bigint  not null generated always as identity, -- order of creation: the sort key of lists
    budget_unit_id    uuid    not null,
    fiscal_year       integer not null,
    stage             text    not null,
    partition_region  text    not null, -- chosen at creation, kept: the order of a book's events depends on it
    status            text    not null,
    version           bigint  not null,
    submitted_version bigint,
    approved_version  bigint,
    published_version bigint,
    constraint departmental_budget_pk primary key (id),
    constraint departmental_budget_ordinal_uk unique (ordinal),
    constraint departmental_budget_unit_year_stage_uk unique (budget_unit_id, fiscal_year, stage),
    constraint departmental_budget_budget_unit_fk foreign key (budget_unit_id) references budget_unit (id),
    constraint departmental_budget_fiscal_year_ck check (fiscal_year between 1900 and 2999),
    constraint departmental_budget_stage_ck check (stage in ('initial', 'adjusted', 'executed', 'final-accounts')),
    constraint departmental_budget_status_ck
        check (status in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
    constraint departmental_budget_version_ck check (version >= 1),
    constraint departmental_budget_withdrawn_ck
        check (status <> 'withdrawn' or coalesce(submitted_version, approved_version, published_version) is null),
    constraint departmental_budget_published_ck check (status <> 'published' or published_version = version)
);

create index departmental_budget_year_idx on departmental_budget (fiscal_year, ordinal);

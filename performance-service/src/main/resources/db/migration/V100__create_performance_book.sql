-- 绩效目标册: one row per budget unit, fiscal year and stage; every act raises version, it never adds a row.
create table performance_book (
    id                uuid    not null,
    ordinal           bigint  not null generated always as identity, -- order of creation: the sort key of lists
    region            text    not null,
    region_path       text[]  not null, -- codes from the province down to the region itself
    unit_name         text    not null,
    budget_unit_id    uuid    not null,
    fiscal_year       integer not null,
    stage             text    not null,
    partition_region  text    not null, -- chosen at creation, kept: the order of a book's events depends on it
    status            text    not null,
    version           bigint  not null,
    submitted_version bigint,
    approved_version  bigint,
    published_version bigint,
    constraint performance_book_pk primary key (id),
    constraint performance_book_ordinal_uk unique (ordinal),
    constraint performance_book_unit_year_stage_uk unique (budget_unit_id, fiscal_year, stage),
    constraint performance_book_unit_name_ck check (unit_name <> '' and unit_name !~ '\s'),
    constraint performance_book_fiscal_year_ck check (fiscal_year between 1900 and 2999),
    constraint performance_book_stage_ck check (stage in ('initial', 'adjusted', 'executed', 'final-accounts')),
    constraint performance_book_status_ck
        check (status in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
    constraint performance_book_version_ck check (version >= 1),
    constraint performance_book_withdrawn_ck
        check (status <> 'withdrawn' or coalesce(submitted_version, approved_version, published_version) is null)
);

create index performance_book_region_path_idx on performance_book using gin (region_path);
create index performance_book_year_idx on performance_book (fiscal_year, ordinal);

-- 绩效指标库: what is searched by; what an indicator says stands in its versions, of which none is ever changed.
create table library_indicator (
    id          uuid     not null,
    ordinal     bigint   not null generated always as identity, -- order of creation: the sort key of lists
    kind        text     not null,
    region      text     not null,
    region_path text[]   not null, -- codes from the province down to the region itself
    unit_id     uuid,              -- budget unit of an own indicator
    version     bigint   not null,
    industry    text     not null,
    scheme      text     not null,
    level1      text     not null,
    level2      text     not null,
    from_year   integer  not null,
    to_year     integer,           -- null: no end is set
    search_text text     not null, -- lower case
    constraint library_indicator_pk primary key (id),
    constraint library_indicator_ordinal_uk unique (ordinal),
    constraint library_indicator_kind_ck check (kind in ('common', 'industry', 'own')),
    constraint library_indicator_unit_ck check ((kind = 'own') = (unit_id is not null)),
    constraint library_indicator_industry_ck check ((kind = 'industry') = (industry <> '')),
    constraint library_indicator_scheme_ck check (scheme in ('A', 'B')),
    constraint library_indicator_years_ck
        check (from_year between 1900 and 2999 and to_year between from_year and 2999)
);

create index library_indicator_region_idx on library_indicator (region, ordinal);
create index library_indicator_unit_idx on library_indicator (unit_id);

create table library_indicator_version (
    indicator_id uuid        not null,
    version      bigint      not null,
    content      json        not null,
    reason       text        not null,
    actor        text        not null,
    acted_at     timestamptz not null,
    constraint library_indicator_version_pk primary key (indicator_id, version),
    constraint library_indicator_version_indicator_fk foreign key (indicator_id) references library_indicator (id)
        deferrable initially deferred,
    constraint library_indicator_version_version_ck check (version >= 1),
    constraint library_indicator_version_reason_ck check (version = 1 or reason <> '')
);

-- 采用: which goal has taken an indicator over, and from which version; what the goal says stands in its book.
create table indicator_adoption (
    indicator_id      uuid        not null,
    goal_id           uuid        not null,
    indicator_version bigint      not null,
    book_id           uuid        not null,
    book_version      bigint      not null,
    actor             text        not null,
    adopted_at        timestamptz not null,
    constraint indicator_adoption_pk primary key (indicator_id, goal_id),
    constraint indicator_adoption_version_fk foreign key (indicator_id, indicator_version)
        references library_indicator_version (indicator_id, version)
);

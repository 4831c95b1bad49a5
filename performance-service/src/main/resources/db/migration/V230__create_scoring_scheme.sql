-- 计分办法 as bureaus have amended it: a version is never changed, the newest one of a region and year holds.
create table scoring_scheme (
    region      text        not null,
    fiscal_year integer     not null, -- first year that it holds for
    version     bigint      not null,
    scheme      json        not null,
    reason      text        not null,
    actor       text        not null,
    acted_at    timestamptz not null,
    constraint scoring_scheme_pk primary key (region, fiscal_year, version),
    constraint scoring_scheme_version_ck check (version >= 1),
    constraint scoring_scheme_fiscal_year_ck check (fiscal_year between 1900 and 2999),
    constraint scoring_scheme_reason_ck check (reason <> '')
);

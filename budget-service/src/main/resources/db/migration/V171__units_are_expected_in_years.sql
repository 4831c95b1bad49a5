-- 应报年度: the fiscal years for which a book of the unit is expected; null where there is no limit.
alter table budget_unit
    add column first_year integer,
    add column last_year  integer,
    add constraint budget_unit_first_year_ck check (first_year between 1949 and 2200),
    add constraint budget_unit_last_year_ck check (last_year between 1949 and 2200),
    add constraint budget_unit_years_ck check (first_year <= last_year);

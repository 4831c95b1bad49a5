-- 预算单位: the register. A unit is a region and a printed name without spaces; its id is derived from both.
create table budget_unit (
    id          uuid    not null,
    ordinal     bigint  not null generated always as identity, -- order of registration: the sort key of lists
    region      text    not null,
    region_path text[]  not null, -- codes from the province down to the region itself
    name        text    not null,
    department  uuid,             -- 主管部门; null where the register does not tell it
    kind        text    not null,
    expected    boolean not null, -- whether a book of it is expected every year: the denominator of coverage
    version     bigint  not null,
    constraint budget_unit_pk primary key (id),
    constraint budget_unit_ordinal_uk unique (ordinal),
    constraint budget_unit_region_name_uk unique (region, name),
    constraint budget_unit_department_fk foreign key (department) references budget_unit (id),
    constraint budget_unit_department_ck check (department <> id),
    constraint budget_unit_kind_ck check (kind in ('administrative', 'public-institution', 'unspecified')),
    constraint budget_unit_name_ck check (name <> '' and name !~ '\s')
);

create index budget_unit_region_path_idx on budget_unit using gin (region_path);
create index budget_unit_department_idx on budget_unit (department);

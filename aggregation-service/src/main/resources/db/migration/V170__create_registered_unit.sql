-- 应报单位: the register of budget units as budget-service announces it; region_path begins with the nation (000000).
create table registered_unit (
    id           uuid    not null,
    source_epoch bigint  not null,
    version      bigint  not null,
    region       text    not null,
    region_path  text[]  not null,
    name         text    not null,
    department   uuid,
    expected     boolean not null, -- whether a book of it is expected every year
    first_year   integer,          -- null: no limit
    last_year    integer,          -- null: no limit
    constraint registered_unit_pk primary key (id),
    constraint registered_unit_region_path_ck check (region_path[cardinality(region_path)] = region)
);

create index registered_unit_region_path_idx on registered_unit using gin (region_path) where expected;

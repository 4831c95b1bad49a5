-- 已知预算: what budget-service has announced of the same book; the newest version of its newest life.
create table known_budget (
    book_id      uuid   not null,
    source_epoch bigint not null,
    version      bigint not null,
    department   uuid,            -- 主管部门; null where the register does not tell it
    views        json   not null, -- status -> projects with function and fen
    constraint known_budget_pk primary key (book_id)
);

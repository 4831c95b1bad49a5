-- 绩效运行监控: what was reported of one goal for one period; every report stays, the newest version counts.
create table monitoring (
    goal_id     uuid        not null,
    period      text        not null, -- 2025-07 or 2025-mid-year
    version     bigint      not null,
    book_id     uuid        not null,
    report      json        not null, -- json, not jsonb: indicators keep their order
    actor       text        not null,
    reported_at timestamptz not null,
    constraint monitoring_pk primary key (goal_id, period, version),
    constraint monitoring_book_fk foreign key (book_id) references performance_book (id),
    constraint monitoring_period_ck check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|mid-year)$'),
    constraint monitoring_version_ck check (version >= 1)
);

create index monitoring_book_id_idx on monitoring (book_id, period);

-- 巡检: when each year and stage was compared with its contributions last, by whichever process, and what was found.
create table drift_check (
    year           integer     not null,
    stage          text        not null,
    checked_at     timestamptz not null,
    watermark      bigint      not null,
    cells          bigint      not null,
    differing      bigint      not null,
    difference_fen bigint      not null,
    constraint drift_check_pk primary key (year, stage)
);

-- 自愈: what was found to differ and was made right.
create table drift_healing (
    id             bigint      not null generated always as identity,
    year           integer     not null,
    stage          text        not null,
    healed_at      timestamptz not null,
    differing      bigint      not null,
    difference_fen bigint      not null,
    blocks         bigint      not null,
    constraint drift_healing_pk primary key (id)
);

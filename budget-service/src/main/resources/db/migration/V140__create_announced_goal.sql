-- 绩效目标 of a book as performance-service announced it last; a newer announcement takes its place.
create table announced_goal (
    book_id      uuid   not null,
    source_epoch bigint not null,
    version      bigint not null,
    views        jsonb  not null,
    constraint announced_goal_pk primary key (book_id),
    constraint announced_goal_version_ck check (version > 0)
);

-- 消费位点 of the budget's topic: advanced in the transaction that follows the record.
create table budget_offset (
    partition   integer not null,
    topic_id    text    not null,
    next_offset bigint  not null,
    constraint budget_offset_pk primary key (partition),
    constraint budget_offset_next_offset_ck check (next_offset >= 0)
);

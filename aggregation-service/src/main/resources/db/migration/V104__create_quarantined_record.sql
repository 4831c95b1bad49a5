-- 隔离区: records that cannot be applied, parked in the transaction that steps over them.
create table quarantined_record (
    topic          text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    topic_id       text        not null,
    record_key     text        not null,
    payload        bytea       not null,
    reason         text        not null,
    quarantined_at timestamptz not null,
    constraint quarantined_record_pk primary key (topic, topic_id, partition, record_offset)
);

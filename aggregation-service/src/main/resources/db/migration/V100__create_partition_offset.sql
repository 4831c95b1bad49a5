-- 消费位点: the consumer's offset, advanced in the transaction that applies the batch. Its row lock is the fence against a
-- writer that lost the partition and does not know it. topic_id tells a recreated topic from the one that was read.
create table partition_offset (
    topic          text    not null,
    partition      integer not null,
    topic_id       text    not null,
    next_offset    bigint  not null,
    consumed       bigint  not null,
    applied        bigint  not null,
    superseded     bigint  not null,
    duplicate      bigint  not null,
    quarantined    bigint  not null,
    stopped_reason text,
    constraint partition_offset_pk primary key (topic, partition),
    constraint partition_offset_next_offset_ck check (next_offset >= 0),
    constraint partition_offset_consumed_ck check (consumed = applied + superseded + duplicate + quarantined)
);

-- 重建: a run that makes all sums anew from the contributions. One at a time.
create table rebuild (
    id              uuid        not null,
    state           text        not null,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    slices          integer     not null, -- a year and stage each
    slices_done     integer     not null,
    books           bigint      not null,
    blocks          bigint      not null,
    bytes           bigint      not null,
    differing       bigint      not null,
    watermark       bigint,
    checksum_before text,
    checksum_after  text,
    failure         text,
    constraint rebuild_pk primary key (id),
    constraint rebuild_state_ck check (state in ('waiting', 'running', 'done', 'failed')),
    constraint rebuild_done_ck check ((state = 'done') = (checksum_after is not null))
);

create unique index rebuild_unfinished_uk on rebuild ((true)) where state in ('waiting', 'running');
create index rebuild_requested_at_idx on rebuild (requested_at, id);

-- 影子块: what the contributions add up to, without regard to partitions. Nobody reads it but the rebuild; after a crash of the
-- database it is empty, as it is before every slice.
create unlogged table rollup_block_shadow (
    year   integer              not null,
    stage  text     collate "C" not null,
    layer  smallint             not null,
    region text     collate "C" not null,
    part   smallint             not null,
    cells  bytea                not null,
    constraint rollup_block_shadow_pk primary key (year, stage, layer, region, part)
) with (fillfactor = 80, toast_tuple_target = 8160);

alter table rollup_block_shadow alter column cells set storage external;

-- 不符的块: the blocks that one run found to differ, with the shard whose row takes the right sums.
create unlogged table rollup_block_difference (
    run    uuid                 not null,
    year   integer              not null,
    stage  text     collate "C" not null,
    layer  smallint             not null,
    region text     collate "C" not null,
    part   smallint             not null,
    shard  integer              not null,
    constraint rollup_block_difference_pk primary key (year, stage, layer, region, part)
);

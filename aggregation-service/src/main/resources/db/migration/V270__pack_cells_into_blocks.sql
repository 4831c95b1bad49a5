-- 汇总块: packed sums, one row for each part of a region. The sums are made anew from the topics, which keep their records;
-- the watermark goes on from where it was, and the new store id tells readers that history begins here.
drop table rollup_cell;
drop table contribution_fact;
delete from contribution;
delete from applied_book;
delete from applied_batch;
delete from partition_offset where topic in ('huizong.departmental-budget.v1', 'huizong.performance.v1');
update rollup_watermark set store_id = gen_random_uuid();

alter table contribution add column facts bytea not null;

-- Who reads a partition writes rows of this number alone.
alter table partition_offset add column shard integer not null generated always as identity;

create table rollup_block (
    year   integer              not null,
    stage  text     collate "C" not null,
    layer  smallint             not null,
    region text     collate "C" not null,
    part   smallint             not null,
    shard  integer              not null,
    cells  bytea                not null,
    constraint rollup_block_pk primary key (year, stage, layer, region, part, shard),
    constraint rollup_block_layer_ck check (layer between 0 and 2)
) with (fillfactor = 80, toast_tuple_target = 8160);

-- The bytes are packed already.
alter table rollup_block alter column cells set storage external;
alter table contribution alter column facts set storage external;

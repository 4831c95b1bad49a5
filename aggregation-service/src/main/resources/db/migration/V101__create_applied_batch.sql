-- 水位: grows by one with every batch that changed a contribution, in the order of the commits.
create table rollup_watermark (
    singleton boolean not null,
    store_id  uuid    not null,
    watermark bigint  not null,
    constraint rollup_watermark_pk primary key (singleton),
    constraint rollup_watermark_singleton_ck check (singleton)
);

insert into rollup_watermark (singleton, store_id, watermark) values (true, gen_random_uuid(), 0);

-- A batch takes its id when it starts and its watermark right before it commits.
create table applied_batch (
    id         bigint      not null generated always as identity,
    watermark  bigint      not null,
    applied_at timestamptz not null,
    constraint applied_batch_pk primary key (id),
    constraint applied_batch_watermark_uk unique (watermark)
);

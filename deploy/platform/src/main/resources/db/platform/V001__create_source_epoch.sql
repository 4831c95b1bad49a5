-- The life of this database: one row, made here and never changed. Milliseconds, so that a later database has a higher one.
create table source_epoch (
    id    smallint not null,
    epoch bigint   not null,
    constraint source_epoch_pk primary key (id),
    constraint source_epoch_id_ck check (id = 1),
    constraint source_epoch_epoch_ck check (epoch > 0)
);

insert into source_epoch (id, epoch) values (1, (extract(epoch from clock_timestamp()) * 1000)::bigint);

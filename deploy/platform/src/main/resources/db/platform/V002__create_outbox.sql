-- Events still to be sent, in the order of their ids; a row is deleted once the broker has acknowledged it.
create table outbox (
    id            bigint      not null generated always as identity,
    event_id      uuid        not null,
    topic         text        not null,
    record_key    uuid        not null,
    region        text        not null,
    type          text        not null,
    payload       text        not null,
    created_at    timestamptz not null,
    parked_reason text,
    constraint outbox_pk primary key (id),
    constraint outbox_event_id_uk unique (event_id)
);

create index outbox_unsent_idx on outbox (id) where parked_reason is null;

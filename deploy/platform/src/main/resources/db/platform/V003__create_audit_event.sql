-- 审计: who did what, append-only. Each row carries the hash of the row before it in its chain.
create table audit_event (
    chain          smallint    not null,
    position       bigint      not null,
    at             timestamptz not null,
    actor          text        not null,
    roles          text        not null,
    action         text        not null,
    object_type    text        not null,
    object_id      text        not null,
    version_before bigint,
    version_after  bigint,
    detail         text        not null,
    previous_hash  text        not null,
    hash           text        not null,
    constraint audit_event_pk primary key (chain, position),
    constraint audit_event_position_ck check (position > 0)
);

create index audit_event_object_idx on audit_event (object_type, object_id);

create function audit_event_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only';
end
$$;

create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_refuse_change();

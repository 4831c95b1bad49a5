-- 变更流: every version of a book in the order in which it became visible. A number drawn by the writer would not do: of two
-- transactions under way the later number may be committed first, and a reader would step over the other for good. So a writer only
-- leaves its version in performance_change_awaited, and positions are drawn for committed versions, one drawer at a time.
create table performance_change_awaited (
    ordinal bigint not null generated always as identity,
    book_id uuid   not null,
    version bigint not null,
    constraint performance_change_awaited_pk primary key (ordinal),
    constraint performance_change_awaited_version_fk foreign key (book_id, version)
        references performance_book_version (book_id, version)
);

create table performance_change (
    position bigint not null generated always as identity,
    book_id  uuid   not null,
    version  bigint not null,
    constraint performance_change_pk primary key (position),
    constraint performance_change_version_uk unique (book_id, version),
    constraint performance_change_version_fk foreign key (book_id, version)
        references performance_book_version (book_id, version)
);

-- A trigger, so that no way of writing a version can forget its change.
create function performance_change_await() returns trigger language plpgsql as $$
begin
    insert into performance_change_awaited (book_id, version) values (new.book_id, new.version);
    return null;
end
$$;

create trigger performance_book_version_await_change
    after insert on performance_book_version
    for each row execute function performance_change_await();

insert into performance_change_awaited (book_id, version)
select book_id, version from performance_book_version order by acted_at, book_id, version;

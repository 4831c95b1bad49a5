-- 涉密部分: what a book withholds, apart from its content, so that no reader of a content has anything to withhold.
create table classified_part (
    book_id      uuid    not null,
    revision     bigint  not null,
    content_hash text    not null, -- the open content that it belongs to
    part         json    not null,
    findings     json    not null, -- what the open content tells of it; they quote nothing
    errors       integer not null,
    warnings     integer not null,
    infos        integer not null,
    constraint classified_part_pk primary key (book_id, revision),
    constraint classified_part_content_fk foreign key (book_id, content_hash)
        references departmental_budget_content (book_id, content_hash),
    constraint classified_part_revision_ck check (revision > 0)
);

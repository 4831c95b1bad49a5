-- 绩效目标 and 自评 of a content by their ids, so that they can be listed; what they say stands in the content.
create table performance_item (
    book_id      uuid    not null,
    content_hash text    not null,
    kind         text    not null,
    position     integer not null, -- place among its kind in the content
    item_id      uuid    not null,
    constraint performance_item_pk primary key (book_id, content_hash, kind, position),
    constraint performance_item_content_fk foreign key (book_id, content_hash)
        references performance_content (book_id, content_hash),
    constraint performance_item_kind_ck check (kind in ('goal', 'self-evaluation'))
);

create index performance_item_item_id_idx on performance_item (item_id);

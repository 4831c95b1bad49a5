-- 版本: the kept history of a book: what was done, by whom, when and why, and the content that held from then on.
create table performance_book_version (
    book_id         uuid        not null,
    version         bigint      not null,
    act             text        not null,
    status          text        not null,
    content_hash    text        not null,
    document_hash   text        not null,
    actor           text        not null,
    acted_at        timestamptz not null,
    opinion         text        not null,
    document_number text        not null,
    constraint performance_book_version_pk primary key (book_id, version),
    constraint performance_book_version_content_fk foreign key (book_id, content_hash)
        references performance_content (book_id, content_hash),
    constraint performance_book_version_status_ck
        check (status in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
    constraint performance_book_version_act_ck
        check (act in ('import', 'recording', 'submission', 'return', 'approval', 'publication', 'adjustment',
                       'withdrawal', 'budget-change')),
    constraint performance_book_version_opinion_ck check (act not in ('return', 'withdrawal') or opinion <> ''),
    constraint performance_book_version_document_number_ck check (act <> 'adjustment' or document_number <> '')
);

-- 涉密绩效: goals and self-evaluations of classified projects, apart from every content; read with clearance alone.
create table classified_performance (
    book_id  uuid        not null,
    revision bigint      not null,
    content  json        not null, -- json, not jsonb: the order of goals and indicators stays
    actor    text        not null,
    filed_at timestamptz not null,
    constraint classified_performance_pk primary key (book_id, revision),
    constraint classified_performance_book_fk foreign key (book_id) references performance_book (id),
    constraint classified_performance_revision_ck check (revision >= 1)
);

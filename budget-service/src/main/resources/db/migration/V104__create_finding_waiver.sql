-- 豁免: lifts one finding of one content with a reason; another content of the book has to be waived anew.
create table finding_waiver (
    book_id      uuid        not null,
    content_hash text        not null,
    finding_id   text        not null,
    reason       text        not null,
    actor        text        not null,
    waived_at    timestamptz not null,
    constraint finding_waiver_pk primary key (book_id, content_hash, finding_id),
    constraint finding_waiver_content_fk foreign key (book_id, content_hash)
        references departmental_budget_content (book_id, content_hash),
    constraint finding_waiver_reason_ck check (reason <> '')
);

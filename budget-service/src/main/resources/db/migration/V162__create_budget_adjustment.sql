-- 调整文件: the document that opened an approved budget again, and what it did to the total expenditure.
create table budget_adjustment (
    book_id          uuid   not null,
    version          bigint not null, -- the version that the document opened
    ordinal          bigint not null generated always as identity, -- order of opening: the sort key of lists
    kind             text,
    document_number  text   not null,
    before_fen       bigint not null,
    after_fen        bigint,
    approved_version bigint,
    constraint budget_adjustment_pk primary key (book_id, version),
    constraint budget_adjustment_version_fk foreign key (book_id, version)
        references departmental_budget_version (book_id, version),
    constraint budget_adjustment_kind_ck check (kind in ('adjustment', 'supplement', 'transfer')),
    constraint budget_adjustment_document_number_ck check (document_number <> ''),
    constraint budget_adjustment_approved_ck check (approved_version is null or after_fen is not null)
);

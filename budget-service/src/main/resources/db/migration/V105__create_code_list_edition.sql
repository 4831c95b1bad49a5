-- 科目目录版本: one code list as it holds from a fiscal year on, until a later edition of the same scheme.
create table code_list_edition (
    scheme     text    not null,
    valid_from integer not null,
    source     text    not null,
    list       json    not null, -- json, not jsonb: columns and rows keep their order
    version    bigint  not null,
    constraint code_list_edition_pk primary key (scheme, valid_from),
    constraint code_list_edition_valid_from_ck check (valid_from between 1900 and 2999),
    constraint code_list_edition_source_ck check (source in ('seed', 'administrator'))
);

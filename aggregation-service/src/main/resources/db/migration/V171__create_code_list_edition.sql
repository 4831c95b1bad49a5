-- 科目目录版本: the editions that an administrator put in; the shipped ones are part of every service. The revision grows with
-- every change, so that an instance sees that its lists are old.
create table code_list_edition (
    id           uuid    not null,
    source_epoch bigint  not null,
    version      bigint  not null,
    scheme       text    not null,
    valid_from   integer not null,
    list         json    not null,
    constraint code_list_edition_pk primary key (id),
    constraint code_list_edition_scheme_valid_from_uk unique (scheme, valid_from)
);

create table code_list_revision (
    singleton boolean not null,
    revision  bigint  not null,
    constraint code_list_revision_pk primary key (singleton),
    constraint code_list_revision_singleton_ck check (singleton)
);

insert into code_list_revision (singleton, revision) values (true, 0);

-- 撤销豁免: takes a waiver back with a reason. Waiver and revocation are both kept; the finding may then be waived anew, so a
-- waiver is the first, second … of its finding.
alter table finding_waiver add column ordinal integer not null default 1;
alter table finding_waiver drop constraint finding_waiver_pk;
alter table finding_waiver add constraint finding_waiver_pk primary key (book_id, content_hash, finding_id, ordinal);
alter table finding_waiver add constraint finding_waiver_ordinal_ck check (ordinal > 0);

create table finding_waiver_revocation (
    book_id      uuid        not null,
    content_hash text        not null,
    finding_id   text        not null,
    ordinal      integer     not null,
    reason       text        not null,
    actor        text        not null,
    revoked_at   timestamptz not null,
    constraint finding_waiver_revocation_pk primary key (book_id, content_hash, finding_id, ordinal),
    constraint finding_waiver_revocation_waiver_fk foreign key (book_id, content_hash, finding_id, ordinal)
        references finding_waiver (book_id, content_hash, finding_id, ordinal),
    constraint finding_waiver_revocation_reason_ck check (reason <> '')
);

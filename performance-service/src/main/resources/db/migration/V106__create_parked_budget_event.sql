-- Records of the budget's topic that are no event we understand, with the reason.
create table parked_budget_event (
    partition     integer not null,
    record_offset bigint  not null,
    record_key    text    not null,
    reason        text    not null,
    constraint parked_budget_event_pk primary key (partition, record_offset)
);

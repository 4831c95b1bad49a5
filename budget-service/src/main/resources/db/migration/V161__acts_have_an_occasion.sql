-- 场合 of an act: the round of a filing or submission, the kind of an adjustment, a review and its result; and which units
-- the content covers (本级 or 含下属).
alter table departmental_budget_version
    add column round           text,
    add column adjustment_kind text,
    add column review_kind     text,
    add column review_result   text,
    add column coverage        text not null default 'unit',
    drop constraint departmental_budget_version_act_ck,
    add constraint departmental_budget_version_act_ck check (act in
        ('filing', 'import', 'recording', 'submission', 'return', 'review', 'approval', 'publication', 'adjustment', 'withdrawal')),
    add constraint departmental_budget_version_round_ck
        check (round in ('declaration', 'ceiling', 'detailed', 'approval')),
    add constraint departmental_budget_version_adjustment_ck
        check (adjustment_kind in ('adjustment', 'supplement', 'transfer')),
    add constraint departmental_budget_version_review_ck
        check (review_kind in ('department', 'finance', 'secrecy')
            and review_result in ('passed', 'objected') and act = 'review' or review_kind is null and act <> 'review'),
    add constraint departmental_budget_version_coverage_ck check (coverage in ('unit', 'department'));

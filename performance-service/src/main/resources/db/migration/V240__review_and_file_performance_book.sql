-- 填报 and 审核 are acts too; a review tells who looked and with which result.
alter table performance_book_version
    add column review        text,
    add column review_result text,
    drop constraint performance_book_version_act_ck,
    add constraint performance_book_version_act_ck
        check (act in ('filing', 'import', 'recording', 'submission', 'return', 'review', 'approval', 'publication',
                       'adjustment', 'withdrawal', 'budget-change', 'scoring')),
    add constraint performance_book_version_review_ck
        check ((act = 'review') = (review is not null) and (review is null) = (review_result is null)),
    add constraint performance_book_version_objection_ck check (review_result <> 'objected' or opinion <> '');

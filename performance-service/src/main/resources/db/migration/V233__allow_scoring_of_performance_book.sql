-- 核算, 核定: scores that are told anew are an act in the history of the book.
alter table performance_book_version drop constraint performance_book_version_act_ck;
alter table performance_book_version add constraint performance_book_version_act_ck
    check (act in ('import', 'recording', 'submission', 'return', 'approval', 'publication', 'adjustment',
                   'withdrawal', 'budget-change', 'scoring'));

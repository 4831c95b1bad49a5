-- No query looks for closed contributions by their book: the index cost every new contribution a write for nothing.
drop index contribution_book_idx;

-- A new version of a book changes its row in place.
alter table applied_book set (fillfactor = 80);

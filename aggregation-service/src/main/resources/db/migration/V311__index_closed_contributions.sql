-- What a book was before a batch is asked for by the stream of changes. A new contribution has no entry here: only what a
-- later version closes pays for it.
create index contribution_closed_book_idx on contribution (event_source, book_id, to_batch) where to_batch is not null;

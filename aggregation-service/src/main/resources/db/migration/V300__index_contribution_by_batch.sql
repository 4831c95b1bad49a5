-- 变动流: what a batch opened is read by the batch. New rows are always the last of the index, which keeps it small and cheap.
create index contribution_from_batch_idx on contribution (from_batch);

-- What was known at a time: the last revision before it, and what was deleted since.
create index revision_by_time on revision (made_at);
create index change_by_deletion on change (deleted, type);

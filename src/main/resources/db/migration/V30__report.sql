alter table event add column presentation varchar(4000);

-- What was made of a report that someone sent: which line gave which draft, and the lines that gave none. "attempt" counts
-- the times that one text was taken in.
create table report_import (
  id uuid constraint report_import_pk primary key,
  created_at timestamp(6) with time zone not null,
  created_by varchar(300) not null,
  content_hash varchar(64) not null,
  attempt integer not null,
  line_count integer not null,
  event_id uuid,
  drafts ${json} not null,
  headings ${json} not null,
  unrecognised ${json} not null,
  constraint report_import_once unique (content_hash, attempt)
);

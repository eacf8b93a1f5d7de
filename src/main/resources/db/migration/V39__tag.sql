-- In whose tags a record speaks, and the state of that vocabulary when the record was read; -1 of one that was not there.
alter table source_record add column vocabulary varchar(120) ${binary} default '' not null;
update source_record set vocabulary = source_slug;
alter table source_record add column vocabulary_version integer default -1 not null;
alter table source_record add column meaning varchar(64);
alter table source_record add column unknown_tags integer default 0 not null;
create index source_record_by_vocabulary on source_record (vocabulary, vocabulary_version);

-- A tag of a record that stands for nothing yet.
create table unknown_tag (
  id uuid constraint unknown_tag_pk primary key,
  record_id uuid not null constraint unknown_tag_record references source_record on delete cascade,
  source_slug varchar(120) ${binary} not null,
  vocabulary varchar(120) ${binary} not null,
  list varchar(120) ${binary} not null,
  list_version integer not null,
  tag varchar(300) ${binary} not null,
  seen_at timestamp(6) with time zone not null
);
create index unknown_tag_by_record on unknown_tag (record_id);
create index unknown_tag_by_tag on unknown_tag (source_slug, vocabulary, list, tag);
create index unknown_tag_by_list on unknown_tag (list, list_version);

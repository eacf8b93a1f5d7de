-- Two resources of one type that may be one: kept once, the lower id first. "undo" is what takes a merge back.
create table likeness (
  id uuid constraint likeness_pk primary key,
  version integer not null,
  type varchar(40) not null,
  first_id uuid not null,
  second_id uuid not null,
  score double precision,
  reasons ${json} not null,
  state varchar(20) not null
    constraint likeness_state_known check (state in ('OPEN', 'UNSURE', 'DISTINCT', 'CONFIRMED')),
  found_at timestamp(6) with time zone not null,
  judged_at timestamp(6) with time zone,
  judged_by varchar(300),
  note varchar(1000),
  kept_id uuid,
  undo ${json},
  constraint likeness_once unique (first_id, second_id),
  constraint likeness_confirmed_whole check ((state = 'CONFIRMED') = (kept_id is not null))
);
create index likeness_by_state on likeness (state, id);
create index likeness_by_second on likeness (second_id);

-- What is compared of a public resource, and the words under which those that may be like it are looked for.
create table likeness_subject (
  resource_id uuid constraint likeness_subject_pk primary key,
  type varchar(40) not null,
  epoch varchar(36) not null,
  portrait ${json} not null
);
create index likeness_subject_by_epoch on likeness_subject (epoch);
create table likeness_key (
  resource_id uuid not null constraint likeness_key_of references likeness_subject,
  word varchar(100) not null,
  constraint likeness_key_pk primary key (resource_id, word)
);
create index likeness_key_by_word on likeness_key (word);

-- How far the feed has been read for it.
create table likeness_progress (
  id integer constraint likeness_progress_pk primary key constraint likeness_progress_is_one check (id = 1),
  position bigint not null,
  epoch varchar(36) not null
);

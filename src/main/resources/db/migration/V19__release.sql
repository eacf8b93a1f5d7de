alter table programme add column released integer;

create table programme_release (
  id uuid constraint programme_release_pk primary key,
  programme_id uuid not null constraint programme_release_of references programme on delete cascade,
  number integer not null,
  released_at timestamp(6) with time zone not null,
  released_by varchar(300) not null,
  note varchar(1000),
  content ${json} not null,
  constraint programme_release_number_unique unique (programme_id, number)
);

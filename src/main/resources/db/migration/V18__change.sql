-- The latest change of every resource, deleted ones included: no reference to the resource, which it outlives.
create table change (
  id uuid constraint change_pk primary key,
  type varchar(40) not null,
  source_slug varchar(120),
  deleted boolean not null,
  state ${json} not null
);

create sequence revision_seq start with 1 increment by 1;
create table revision (
  number bigint constraint revision_pk primary key,
  made_at timestamp(6) with time zone not null,
  made_by varchar(300) not null,
  trace_id varchar(32)
);

-- Every state that a change had (Hibernate Envers): type of revision 0 added, 1 changed, 2 deleted.
create table change_history (
  id uuid not null,
  rev bigint not null constraint change_history_rev_fk references revision,
  revtype smallint,
  type varchar(40),
  source_slug varchar(120),
  deleted boolean,
  state ${json},
  constraint change_history_pk primary key (rev, id)
);
create index change_history_by_id on change_history (id, rev);

create table suggestion (
  id uuid constraint suggestion_pk primary key,
  created_at timestamp(6) with time zone not null,
  resource_type varchar(40) not null,
  resource_id uuid not null,
  based_on integer not null,
  patch ${json} not null,
  changes ${json} not null,
  reason varchar(2000),
  state varchar(20) not null
    constraint suggestion_state_known check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'OBSOLETE')),
  decided_at timestamp(6) with time zone,
  decided_by varchar(300),
  answer varchar(1000)
);
create index suggestion_by_state on suggestion (state, id);
create index suggestion_by_resource on suggestion (resource_id, state);

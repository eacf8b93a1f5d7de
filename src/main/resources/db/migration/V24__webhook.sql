-- One row of state for each endpoint. "rung" is what the head of the feed was at the last ring that arrived.
create table webhook (
  id uuid constraint webhook_pk primary key,
  owner varchar(300) not null,
  base varchar(300) not null,
  url varchar(2000) not null,
  description varchar(500),
  paused boolean not null,
  state varchar(20) not null
    constraint webhook_state_known check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'DISABLED')),
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  secret varchar(60) not null,
  previous_secret varchar(60),
  previous_until timestamp(6) with time zone,
  rung_position bigint not null,
  rung_epoch varchar(36) not null,
  ping_asked boolean not null,
  message uuid,
  failures integer not null,
  failing_since timestamp(6) with time zone,
  next_attempt_at timestamp(6) with time zone,
  lease uuid,
  lease_until timestamp(6) with time zone,
  attempts ${json} not null,
  constraint webhook_lease_whole check ((lease is null) = (lease_until is null))
);
create index webhook_by_owner on webhook (owner, id);

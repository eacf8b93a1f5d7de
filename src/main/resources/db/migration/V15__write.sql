create table idempotency_key (
  owner varchar(300) not null,
  idempotency_key varchar(255) not null,
  fingerprint varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  status integer not null,
  location varchar(1000),
  version integer,
  answered_at timestamp(6) with time zone,
  body ${bytes},
  constraint idempotency_key_pk primary key (owner, idempotency_key)
);
create index idempotency_key_by_creation on idempotency_key (created_at);

create table api_key (
  id varchar(16) constraint api_key_pk primary key,
  kind varchar(20) not null constraint api_key_kind_known check (kind in ('PARTNER', 'SCRIPT', 'PERSON')),
  holder varchar(200) not null,
  scopes varchar(2000) not null,
  secret_hash varchar(64) not null,
  previous_hash varchar(64),
  previous_until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone
);

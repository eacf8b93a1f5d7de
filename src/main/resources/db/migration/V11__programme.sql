create table programme (
  id uuid constraint programme_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint programme_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  event_id uuid not null constraint programme_event references event constraint programme_one_per_event unique,
  revision integer not null,
  constraint programme_source_record_unique unique (source_slug, source_external_id)
);
create index programme_by_creation on programme (publication, created_at, id);
create index programme_by_update on programme (publication, updated_at, id);

create table programme_slot (
  id uuid constraint programme_slot_pk primary key,
  programme_id uuid not null constraint programme_slot_of references programme,
  phase integer,
  kind varchar(40) not null constraint programme_slot_kind_known
    check (kind in ('OPENING', 'PLENARY', 'ATELIERS', 'FORUM', 'BREAK', 'COMMITMENTS', 'CLOSING')),
  title varchar(300) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  rooms ${json} not null,
  speakers ${json} not null,
  agenda ${json} not null,
  rounds integer,
  round_minutes integer,
  announced_count integer,
  constraint programme_slot_ends_after_start check (ends_at > starts_at)
);
create index programme_slot_by_programme on programme_slot (programme_id, starts_at);
create table occurrence (
  id uuid constraint occurrence_pk primary key,
  programme_id uuid not null constraint occurrence_of references programme,
  atelier_id uuid constraint occurrence_atelier references atelier,
  forum_session_id uuid constraint occurrence_forum_session references forum_session,
  round integer,
  room varchar(120),
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  constraint occurrence_of_one check (
    (atelier_id is null and forum_session_id is not null) or (atelier_id is not null and forum_session_id is null)),
  constraint occurrence_ends_after_start check (ends_at > starts_at)
);
create index occurrence_by_programme on occurrence (programme_id, starts_at);

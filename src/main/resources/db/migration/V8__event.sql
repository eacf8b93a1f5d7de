create table event (
  id uuid constraint event_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint event_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint event_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  subtitle varchar(300),
  series_slug varchar(120),
  series_name varchar(300),
  edition_number integer,
  kind varchar(60),
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  time_zone varchar(60) not null,
  status varchar(40) not null constraint event_status_known check (status in ('SCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'COMPLETED')),
  attendance_mode varchar(40) constraint event_attendance_mode_known check (attendance_mode in ('IN_PERSON', 'ONLINE', 'MIXED')),
  venue_name varchar(300),
  venue_address varchar(300),
  venue_commune_code varchar(5),
  venue_lat float(53),
  venue_lon float(53),
  focus varchar(4000),
  objectives ${json} not null,
  levers ${json} not null,
  audiences varchar(1000) not null,
  attendance_count integer,
  attendance_precision varchar(40) constraint event_attendance_precision_known check (attendance_precision in ('EXACT', 'AT_LEAST', 'ABOUT')),
  capacity integer,
  registration_url varchar(500),
  website varchar(500),
  phases ${json} not null,
  rooms ${json} not null,
  tools ${json} not null,
  synthesis_title varchar(300),
  gaps ${json} not null,
  constraint event_ends_after_start check (ends_at >= starts_at),
  constraint event_source_record_unique unique (source_slug, source_external_id)
);
create index event_by_name on event (publication, sort_name, id);
create index event_by_creation on event (publication, created_at, id);
create index event_by_update on event (publication, updated_at, id);

create index event_by_start on event (publication, starts_at, id);
create table event_party (
  event_id uuid not null constraint event_party_of references event,
  position integer not null,
  organisation_id uuid not null constraint event_party_is references organisation,
  party_role varchar(40) not null
    constraint event_party_role_known check (party_role in ('ORGANISER', 'CONVENOR', 'SUPPORTER', 'HOST', 'FUNDER')),
  constraint event_party_pk primary key (event_id, position)
);
create index event_party_by_organisation on event_party (organisation_id);

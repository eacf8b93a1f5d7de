create table forum_session (
  id uuid constraint forum_session_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint forum_session_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  event_id uuid not null constraint forum_session_event references event,
  title varchar(300) not null,
  kind varchar(40) not null constraint forum_session_kind_known check (kind in ('REPLICABLE_PROJECT', 'TRANSFERABLE_PRACTICE', 'CO_CREATION')),
  state varchar(40) not null constraint forum_session_state_known check (state in ('PROPOSED', 'SELECTED', 'CONFIRMED', 'HELD', 'CANCELLED')),
  position integer not null,
  presenters ${json} not null,
  duration_minutes integer,
  summary varchar(4000),
  key_points ${json} not null,
  resources ${json} not null,
  constraint forum_session_source_record_unique unique (source_slug, source_external_id)
);
create index forum_session_by_creation on forum_session (publication, created_at, id);
create index forum_session_by_update on forum_session (publication, updated_at, id);

create index forum_session_by_event on forum_session (publication, event_id, position, id);
create table forum_session_project (
  forum_session_id uuid not null constraint forum_session_project_of references forum_session,
  position integer not null,
  project_id uuid not null constraint forum_session_project_is references project,
  constraint forum_session_project_pk primary key (forum_session_id, position)
);

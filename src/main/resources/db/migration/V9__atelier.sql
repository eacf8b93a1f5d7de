create table atelier (
  id uuid constraint atelier_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint atelier_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  event_id uuid not null constraint atelier_event references event,
  title varchar(300) not null,
  description varchar(4000),
  position integer not null,
  duration_minutes integer,
  capture_state varchar(40) not null constraint atelier_capture_state_known check (capture_state in ('ANNOUNCED', 'DESCRIBED', 'CAPTURED', 'VALIDATED')),
  facilitators ${json} not null,
  rapporteur ${json},
  attendance integer,
  constraint atelier_source_record_unique unique (source_slug, source_external_id)
);
create index atelier_by_creation on atelier (publication, created_at, id);
create index atelier_by_update on atelier (publication, updated_at, id);

create index atelier_by_event on atelier (publication, event_id, position, id);

create table contribution (
  id uuid constraint contribution_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint contribution_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  event_id uuid not null constraint contribution_event references event,
  atelier_id uuid constraint contribution_atelier references atelier,
  kind varchar(40) not null constraint contribution_kind_known check (kind in ('QUESTION', 'STAKE', 'PROPOSAL', 'SYNTHESIS')),
  origin varchar(40) constraint contribution_origin_known check (origin in ('THEME', 'CAPTURE')),
  rubric varchar(40) constraint contribution_rubric_known check (rubric in ('SOCIAL_STAKES', 'COOPERATION_STAKES', 'WHY_TOGETHER', 'COMMITMENTS', 'PRACTICES_TO_SPREAD', 'SOLUTIONS_TO_DEVELOP')),
  position integer not null,
  text varchar(4000) not null,
  details ${json} not null,
  testimonies ${json} not null,
  state varchar(40) constraint contribution_state_known check (state in ('IDENTIFIED', 'SELECTED', 'COMMITTED', 'DONE', 'SET_ASIDE')),
  search_text varchar(8000) not null,
  constraint contribution_rubric_is_of_synthesis check ((kind = 'SYNTHESIS' and rubric is not null) or (kind <> 'SYNTHESIS' and rubric is null)),
  constraint contribution_state_is_of_proposal check (state is null or kind = 'PROPOSAL'),
  constraint contribution_source_record_unique unique (source_slug, source_external_id)
);
create index contribution_by_creation on contribution (publication, created_at, id);
create index contribution_by_update on contribution (publication, updated_at, id);

create index contribution_by_atelier on contribution (atelier_id, kind, position);
create index contribution_by_event on contribution (event_id, kind, position);
create table contribution_example (
  contribution_id uuid not null constraint contribution_example_of references contribution,
  position integer not null,
  label varchar(300) not null,
  pole_id uuid constraint contribution_example_pole references pole,
  project_id uuid constraint contribution_example_project references project,
  place varchar(200),
  note varchar(1000),
  url varchar(500),
  constraint contribution_example_pk primary key (contribution_id, position)
);

create table commitment (
  id uuid constraint commitment_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint commitment_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  statement varchar(1000) not null,
  event_id uuid constraint commitment_event references event,
  nature varchar(40) constraint commitment_nature_known check (nature in ('INDIVIDUAL', 'COLLECTIVE', 'ANNOUNCEMENT')),
  position integer not null,
  made_on date,
  due_on date,
  horizon varchar(200),
  completion varchar(40) not null constraint commitment_completion_known check (completion in ('NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE', 'ABANDONED')),
  reason varchar(2000),
  progress integer constraint commitment_progress_percent check (progress between 0 and 100),
  milestones ${json} not null,
  reports ${json} not null,
  last_report_on date,
  parent_id uuid constraint commitment_parent references commitment constraint commitment_parent_not_itself check (parent_id <> id),
  measure ${json},
  territory ${json},
  pole_id uuid constraint commitment_pole references pole,
  search_text varchar(8000) not null,
  constraint commitment_abandoned_with_reason check (completion <> 'ABANDONED' or reason is not null),
  constraint commitment_source_record_unique unique (source_slug, source_external_id)
);
create index commitment_by_creation on commitment (publication, created_at, id);
create index commitment_by_update on commitment (publication, updated_at, id);

create index commitment_by_event on commitment (publication, event_id, position, id);
create table commitment_bearer (
  commitment_id uuid not null constraint commitment_bearer_of references commitment,
  position integer not null,
  organisation_id uuid constraint commitment_bearer_organisation references organisation,
  person_id uuid constraint commitment_bearer_person references person,
  bearer_role varchar(40) not null constraint commitment_bearer_role_known check (bearer_role in ('LEAD', 'SUPPORT')),
  constraint commitment_bearer_pk primary key (commitment_id, position),
  constraint commitment_bearer_is_one check (
    (organisation_id is null and person_id is not null) or (organisation_id is not null and person_id is null))
);

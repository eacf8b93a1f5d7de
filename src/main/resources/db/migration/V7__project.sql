create table project (
  id uuid constraint project_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint project_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint project_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  aliases ${json} not null,
  pole_id uuid constraint project_pole references pole,
  holder_id uuid constraint project_holder references organisation,
  description varchar(4000) not null,
  objectives ${json} not null,
  stage varchar(40) constraint project_stage_known check (stage in ('IDEA', 'STUDY', 'LAUNCH', 'OPERATING', 'SPREADING', 'DORMANT', 'STOPPED')),
  stage_text varchar(4000),
  outlook varchar(4000),
  ambitions ${json} not null,
  since_year integer,
  edition integer,
  website varchar(500),
  indicators ${json} not null,
  sectors varchar(1000) not null,
  territories ${json} not null,
  spreading ${json},
  inspired_by_id uuid constraint project_inspired_by references project,
  constraint project_source_record_unique unique (source_slug, source_external_id)
);
create index project_by_name on project (publication, sort_name, id);
create index project_by_creation on project (publication, created_at, id);
create index project_by_update on project (publication, updated_at, id);

create index project_by_pole on project (pole_id);
create index project_by_holder on project (holder_id);
create table project_partner (
  project_id uuid not null constraint project_partner_of references project,
  position integer not null,
  organisation_id uuid not null constraint project_partner_is references organisation,
  category varchar(200),
  via varchar(300),
  sought boolean not null,
  constraint project_partner_pk primary key (project_id, position)
);
create index project_partner_by_organisation on project_partner (organisation_id);

create table offer (
  id uuid constraint offer_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint offer_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  project_id uuid not null constraint offer_project references project,
  position integer not null,
  kind varchar(40) not null constraint offer_kind_known check (kind in ('LEARNING_VISIT', 'EVENT', 'EXCHANGE', 'PREPARATION', 'TRAINING', 'OTHER')),
  text varchar(4000) not null,
  place varchar(300),
  dates ${json} not null,
  capacity integer constraint offer_capacity_positive check (capacity > 0),
  expires_on date,
  constraint offer_source_record_unique unique (source_slug, source_external_id)
);
create index offer_by_creation on offer (publication, created_at, id);
create index offer_by_update on offer (publication, updated_at, id);

create index offer_by_project on offer (project_id, position);

create table need (
  id uuid constraint need_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint need_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  kind varchar(40) constraint need_kind_known check (kind in ('LEARNING_VISIT', 'EVENT', 'EXCHANGE', 'PREPARATION', 'TRAINING', 'OTHER')),
  text varchar(4000) not null,
  pole_id uuid constraint need_pole references pole,
  organisation_id uuid constraint need_organisation references organisation,
  territory ${json},
  expires_on date,
  constraint need_said_by_one check (
    (case when pole_id is null then 0 else 1 end) + (case when organisation_id is null then 0 else 1 end)
    + (case when territory is null then 0 else 1 end) = 1),
  constraint need_source_record_unique unique (source_slug, source_external_id)
);
create index need_by_creation on need (publication, created_at, id);
create index need_by_update on need (publication, updated_at, id);

create table implantation (
  id uuid constraint implantation_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint implantation_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  project_id uuid not null constraint implantation_project references project,
  label varchar(300) not null,
  commune_code varchar(5),
  status varchar(40) not null constraint implantation_status_known check (status in ('STUDY', 'OPENING', 'OPERATING', 'SUSPENDED', 'CLOSED', 'ABANDONED')),
  history ${json} not null,
  site_count integer not null constraint implantation_site_count_positive check (site_count > 0),
  local_holder_id uuid constraint implantation_local_holder references organisation,
  origin_id uuid constraint implantation_origin references implantation constraint implantation_origin_not_itself check (origin_id <> id),
  kept varchar(4000),
  adapted varchar(4000),
  lessons varchar(4000),
  constraint implantation_source_record_unique unique (source_slug, source_external_id)
);
create index implantation_by_creation on implantation (publication, created_at, id);
create index implantation_by_update on implantation (publication, updated_at, id);

create index implantation_by_project on implantation (project_id);

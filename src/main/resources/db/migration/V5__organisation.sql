create table organisation (
  id uuid constraint organisation_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint organisation_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint organisation_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  acronym varchar(50),
  aliases ${json} not null,
  kind varchar(40) constraint organisation_kind_known check (kind in ('PTCE', 'SSE_NETWORK', 'LOCAL_AUTHORITY_NETWORK', 'CHAMBER', 'STATE', 'LOCAL_AUTHORITY', 'SSE_ENTERPRISE', 'WORK_INTEGRATION_ENTERPRISE', 'ACTIVITY_AND_EMPLOYMENT_COOPERATIVE', 'ECONOMIC_AND_SOLIDARITY_GROUPING', 'GROUP', 'COMPANY', 'BRAND', 'SERVICE', 'ASSOCIATION', 'FUND', 'ENERGY_SUPPLIER', 'SOCIAL_LANDLORD', 'SOCIAL_PROTECTION_GROUP', 'RESEARCH', 'TRAINING', 'OTHER')),
  description varchar(4000),
  legal_form varchar(60),
  siren varchar(9),
  siret varchar(14),
  website varchar(500),
  commune_code varchar(5),
  place varchar(200),
  constraint organisation_source_record_unique unique (source_slug, source_external_id)
);
create index organisation_by_name on organisation (publication, sort_name, id);
create index organisation_by_creation on organisation (publication, created_at, id);
create index organisation_by_update on organisation (publication, updated_at, id);

create table organisation_network (
  organisation_id uuid not null constraint organisation_network_of references organisation,
  network_id uuid not null constraint organisation_network_is references organisation,
  constraint organisation_network_once unique (organisation_id, network_id)
);

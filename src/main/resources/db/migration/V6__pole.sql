create table pole (
  id uuid constraint pole_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint pole_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint pole_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  aliases ${json} not null,
  description varchar(4000),
  stage varchar(40) not null constraint pole_stage_known check (stage in ('EMERGING', 'BUILDING', 'CONSOLIDATING', 'SELF_FUNDED', 'DORMANT', 'CLOSED', 'UNKNOWN')),
  distinctions ${json} not null,
  lead_organisation_id uuid constraint pole_lead_organisation references organisation,
  legal_form varchar(60),
  siren varchar(9),
  siret varchar(14),
  rna varchar(10),
  member_count integer,
  commune_code varchar(5),
  address varchar(300),
  postal_code varchar(5),
  lat float(53) constraint pole_lat_in_range check (lat between -90 and 90),
  lon float(53) constraint pole_lon_in_range check (lon between -180 and 180),
  point_precision varchar(40) constraint pole_point_precision_known check (point_precision in ('ADDRESS', 'COMMUNE', 'APPROXIMATE')),
  territories ${json} not null,
  zonings ${json} not null,
  sectors varchar(1000) not null,
  pivot_sector varchar(120),
  founded_year integer,
  charter ${json},
  funding ${json},
  jobs ${json},
  website varchar(500),
  indicators ${json} not null,
  identifiers ${json} not null,
  constraint pole_source_record_unique unique (source_slug, source_external_id)
);
create index pole_by_name on pole (publication, sort_name, id);
create index pole_by_creation on pole (publication, created_at, id);
create index pole_by_update on pole (publication, updated_at, id);

create table pole_member (
  pole_id uuid not null constraint pole_member_of references pole,
  position integer not null,
  organisation_id uuid not null constraint pole_member_is references organisation,
  type varchar(40) not null constraint pole_member_type_known check (type in (
    'SSE_ENTERPRISE', 'OTHER_ENTERPRISE', 'LOCAL_AUTHORITY', 'RESEARCH', 'HIGHER_EDUCATION', 'TRAINING', 'PERSON', 'OTHER')),
  role_text varchar(300),
  constraint pole_member_pk primary key (pole_id, position)
);
create index pole_by_commune on pole (commune_code);

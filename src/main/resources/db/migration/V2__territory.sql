create table territory (
  id uuid constraint territory_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint territory_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint territory_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  scale varchar(30) not null constraint territory_scale_known check (scale in ('COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION', 'NATIONAL')),
  code varchar(9) not null,
  epci_code varchar(9),
  departement_code varchar(3),
  region_code varchar(2),
  postal_codes varchar(1000) not null,
  constraint territory_code_unique_in_scale unique (scale, code),
  constraint territory_source_record_unique unique (source_slug, source_external_id)
);
create index territory_by_name on territory (publication, sort_name, id);
create index territory_by_creation on territory (publication, created_at, id);
create index territory_by_update on territory (publication, updated_at, id);

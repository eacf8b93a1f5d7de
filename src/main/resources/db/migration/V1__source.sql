create table source (
  id uuid constraint source_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint source_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  slug varchar(120) not null constraint source_slug_unique unique,
  name varchar(300) not null,
  sort_name varchar(600) ${binary} not null,
  search_text varchar(8000) not null,
  description varchar(4000),
  website varchar(500),
  last_sync_at timestamp(6) with time zone,
  constraint source_source_record_unique unique (source_slug, source_external_id)
);
create index source_by_name on source (publication, sort_name, id);
create index source_by_creation on source (publication, created_at, id);
create index source_by_update on source (publication, updated_at, id);

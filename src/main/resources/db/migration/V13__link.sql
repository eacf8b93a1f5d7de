create table link (
  id uuid constraint link_pk primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  publication varchar(20) not null
    constraint link_publication_known check (publication in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ARCHIVED')),
  source_slug varchar(120),
  source_external_id varchar(200),
  source_url varchar(500),
  licence varchar(50) not null,
  content_hash varchar(64),
  moderation_note varchar(1000),
  kind varchar(40) not null constraint link_kind_known check (kind in ('ANSWERS', 'LEADS_TO', 'EXAMPLE_OF', 'PRESENTS', 'RESULTS_IN', 'REPLICATES', 'RECURS_IN', 'REWORDS', 'SAME_AS', 'PART_OF')),
  basis varchar(40) not null constraint link_basis_known check (basis in ('STATED', 'INFERRED')),
  from_type varchar(40) not null,
  from_id uuid not null,
  to_type varchar(40) not null,
  to_id uuid not null,
  note varchar(1000),
  constraint link_once unique (kind, from_type, from_id, to_type, to_id),
  constraint link_not_to_itself check (from_id <> to_id),
  constraint link_source_record_unique unique (source_slug, source_external_id)
);
create index link_by_creation on link (publication, created_at, id);
create index link_by_update on link (publication, updated_at, id);

create index link_by_end on link (to_type, to_id);

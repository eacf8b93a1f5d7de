-- What a source said of one thing, as it said it. A resource is made of the records about it.
create table source_record (
  id uuid constraint source_record_pk primary key,
  source_slug varchar(120) ${binary} not null,
  external_id varchar(200) ${binary} not null,
  type varchar(40) ${binary} not null,
  url varchar(500),
  hash varchar(64) not null,
  data ${json} not null,
  updated_at timestamp(6) with time zone,
  received_at timestamp(6) with time zone not null,
  withdrawn boolean not null,
  resource_id uuid not null,
  -- Page addresses in one spelling: of the record at its source, and of what it is about.
  page varchar(500),
  site varchar(500),
  constraint source_record_unique unique (source_slug, external_id, type)
);
create index source_record_by_resource on source_record (resource_id);
create index source_record_by_page on source_record (page);
create index source_record_by_site on source_record (site);
create index pole_by_siret on pole (siret);
create index pole_by_rna on pole (rna);
create index organisation_by_siret on organisation (siret);

-- Where the fields of a resource come from, when that is more than its one record.
create table provenance (
  resource_id uuid constraint provenance_pk primary key,
  pins ${json} not null,
  origins ${json} not null
);

-- What was last taken in from a source, and who takes in from it now.
create table source_sync (
  source_slug varchar(120) constraint source_sync_pk primary key,
  dataset_hash varchar(64),
  finished_at timestamp(6) with time zone,
  held_by uuid,
  held_until timestamp(6) with time zone
);

alter table source add column authorities ${json};
update source set authorities = ${json} '[]';
alter table source alter column authorities set not null;
alter table source drop column last_sync_at;

-- What was loaded before: what it said is not known any more, that it is unchanged is.
insert into source_sync (source_slug, dataset_hash) select slug, content_hash from source where content_hash is not null;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'source', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from source where source_external_id is not null;
alter table source drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'territory', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from territory where source_external_id is not null;
alter table territory drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'vocabulary', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from vocabulary where source_external_id is not null;
alter table vocabulary drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'organisation', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from organisation where source_external_id is not null;
alter table organisation drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'pole', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from pole where source_external_id is not null;
alter table pole drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'project', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from project where source_external_id is not null;
alter table project drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'offer', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from offer where source_external_id is not null;
alter table offer drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'need', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from need where source_external_id is not null;
alter table need drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'implantation', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from implantation where source_external_id is not null;
alter table implantation drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'event', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from event where source_external_id is not null;
alter table event drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'atelier', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from atelier where source_external_id is not null;
alter table atelier drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'contribution', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from contribution where source_external_id is not null;
alter table contribution drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'forum-session', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from forum_session where source_external_id is not null;
alter table forum_session drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'programme', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from programme where source_external_id is not null;
alter table programme drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'commitment', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from commitment where source_external_id is not null;
alter table commitment drop column content_hash;
insert into source_record (id, source_slug, external_id, type, url, hash, data, received_at, withdrawn, resource_id)
  select id, source_slug, source_external_id, 'link', source_url, coalesce(content_hash, ''), ${json} '{}', updated_at, false, id
  from link where source_external_id is not null;
alter table link drop column content_hash;

-- What replicates a site, and what takes after a project, is looked up by these.
create index project_by_inspiration on project (inspired_by_id, publication);
create index implantation_by_origin on implantation (origin_id, publication);

-- Figures of a territory as a whole, as projects and poles have them.
alter table territory add column indicators ${json};
update territory set indicators = ${json} '[]';
alter table territory alter column indicators set not null;

-- The resource that stands for this one since the two were found to be one.
alter table source add column merged_into uuid constraint source_merged_into_fk references source;
alter table territory add column merged_into uuid constraint territory_merged_into_fk references territory;
alter table vocabulary add column merged_into uuid constraint vocabulary_merged_into_fk references vocabulary;
alter table organisation add column merged_into uuid constraint organisation_merged_into_fk references organisation;
alter table pole add column merged_into uuid constraint pole_merged_into_fk references pole;
alter table project add column merged_into uuid constraint project_merged_into_fk references project;
alter table event add column merged_into uuid constraint event_merged_into_fk references event;

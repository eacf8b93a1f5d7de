alter table pole add column themes varchar(2600) default '' not null;
alter table project add column themes varchar(2600) default '' not null;
alter table event add column themes varchar(2600) default '' not null;
alter table atelier add column themes varchar(2600) default '' not null;
alter table forum_session add column themes varchar(2600) default '' not null;
alter table commitment add column themes varchar(2600) default '' not null;

-- The feed: one row says how far it is, and every latest change has a place in it.
create table feed_head (
  id integer constraint feed_head_pk primary key constraint feed_head_is_one check (id = 1),
  seq bigint not null,
  epoch varchar(36) not null,
  stopped boolean not null
);
insert into feed_head (id, seq, epoch, stopped) values (1, 0, '', true);

-- A change recorded before there was a feed has no place yet: the next start gives it one.
alter table change add column feed_position bigint constraint change_feed_position_unique unique;
alter table change add column rev integer default 0 not null;
alter table change add column changed_at timestamp(6) with time zone;
alter table change add column path varchar(200);
alter table change add column licence varchar(50);
alter table change add column origin varchar(3000);
alter table change add column shown varchar(1000000);
alter table change add column hidden varchar(1000000);
alter table change add column showable boolean default false not null;
alter table change add column is_public boolean default false not null;
alter table change add column was_public boolean default false not null;
alter table change add column merged_into uuid;
create index change_public_feed on change (was_public, feed_position);

-- What a resource names, and of those what it belongs to: whether they are public decides what is shown of it.
create table change_mention (
  change_id uuid not null constraint change_mention_change_fk references change,
  mentioned uuid not null,
  owner boolean not null,
  constraint change_mention_pk primary key (change_id, mentioned, owner)
);
create index change_mention_by_mentioned on change_mention (mentioned);

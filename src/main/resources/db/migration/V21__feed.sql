-- How far the feed of changes has come.
create table feed_head (
  id integer constraint feed_head_pk primary key,
  seq bigint not null,
  epoch varchar(36) not null
);
insert into feed_head (id, seq, epoch) values (1, 0, 'first');

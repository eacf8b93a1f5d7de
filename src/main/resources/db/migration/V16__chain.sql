-- Whoever hangs a resource onto a chain that must not close holds this row: two who did so at once could close it together.
create table chain_lock (id integer constraint chain_lock_pk primary key);
insert into chain_lock (id) values (1);

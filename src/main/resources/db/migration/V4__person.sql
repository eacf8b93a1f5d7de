create table person (
  id uuid constraint person_pk primary key,
  version integer not null,
  name varchar(300) not null,
  consented_on date
);

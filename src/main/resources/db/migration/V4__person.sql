create table person (
  id uuid constraint person_pk primary key,
  version integer not null,
  name varchar(300),
  contact varchar(300),
  consented_on date,
  erased_on date,
  constraint person_named_or_erased check (
    (erased_on is null and name is not null)
    or (erased_on is not null and name is null and contact is null and consented_on is null))
);

-- A pole carries a commitment as an organisation or a person does.
alter table commitment_bearer add column pole_id uuid constraint commitment_bearer_pole references pole;
alter table commitment_bearer drop constraint commitment_bearer_is_one;
alter table commitment_bearer add constraint commitment_bearer_is_one check (
  case when organisation_id is null then 0 else 1 end
  + case when pole_id is null then 0 else 1 end
  + case when person_id is null then 0 else 1 end = 1);
create index commitment_bearer_by_pole on commitment_bearer (pole_id);


-- Who wants to carry a commitment, carries it, or did. "number" is the order of arrival.
create table adoption (
  id uuid constraint adoption_pk primary key,
  version integer not null,
  commitment_id uuid not null constraint adoption_of references commitment,
  number integer not null constraint adoption_number_positive check (number > 0),
  maker varchar(300) not null,
  organisation_id uuid constraint adoption_organisation references organisation,
  pole_id uuid constraint adoption_pole references pole,
  person_id uuid constraint adoption_person references person,
  role varchar(40) not null constraint adoption_role_known check (role in ('LEAD', 'SUPPORT')),
  message varchar(2000),
  state varchar(20) not null
    constraint adoption_state_known check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  reason varchar(1000),
  created_at timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  constraint adoption_in_order unique (commitment_id, number),
  constraint adoption_by_one check (
    case when organisation_id is null then 0 else 1 end
    + case when pole_id is null then 0 else 1 end
    + case when person_id is null then 0 else 1 end <= 1)
);
create index adoption_by_organisation on adoption (organisation_id);
create index adoption_by_pole on adoption (pole_id);
create index adoption_by_person on adoption (person_id);

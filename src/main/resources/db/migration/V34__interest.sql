-- Who wants to take up an offer: private to them and to the offer's side. "number" is the order of arrival.
create table interest (
  id uuid constraint interest_pk primary key,
  version integer not null,
  offer_id uuid not null constraint interest_offer references offer,
  number integer not null constraint interest_number_positive check (number > 0),
  maker varchar(300) not null,
  pole_id uuid constraint interest_pole references pole,
  organisation_id uuid constraint interest_organisation references organisation,
  places integer not null constraint interest_places_positive check (places > 0),
  message varchar(2000),
  contact varchar(300),
  state varchar(20) not null
    constraint interest_state_known check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  reason varchar(1000),
  created_at timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone,
  constraint interest_in_order unique (offer_id, number),
  constraint interest_for_one check (pole_id is null or organisation_id is null)
);
create index interest_by_state on interest (offer_id, state, number);
create index interest_by_maker on interest (maker, offer_id);
create index interest_by_pole on interest (pole_id);
create index interest_by_organisation on interest (organisation_id);

-- The official geography: written by OfficialGeography, after this.
alter table territory add column official boolean default false not null;
alter table territory add column commune_code varchar(5);
alter table territory add column population integer constraint territory_population_positive check (population >= 0);
alter table territory add column aliases varchar(4000) default '' not null;
alter table territory add column lat double precision constraint territory_lat_in_range check (lat between -90 and 90);
alter table territory add column lon double precision constraint territory_lon_in_range check (lon between -180 and 180);
alter table territory add column point_precision varchar(20)
  constraint territory_precision_known check (point_precision in ('ADDRESS', 'COMMUNE', 'APPROXIMATE'));
alter table territory drop constraint territory_scale_known;
alter table territory add constraint territory_scale_known
  check (scale in ('COMMUNE', 'ARRONDISSEMENT', 'EPCI', 'DEPARTEMENT', 'REGION', 'NATIONAL'));
create index territory_by_code on territory (code);
create index territory_of_commune on territory (commune_code);
create index territory_of_epci on territory (epci_code);
create index territory_of_departement on territory (departement_code);
create index territory_of_region on territory (region_code);
create index territory_by_latitude on territory (scale, lat);

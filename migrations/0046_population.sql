-- Where people live, as tables of points or of a raster's cells that the office loads. One is in force, or none: then the
-- totals of the towns are spread.
create table population_datasets (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint population_datasets_name_once unique constraint population_datasets_name_given check (btrim(name) <> ''),
  as_of date not null,
  source text not null constraint population_datasets_source_given check (btrim(source) <> ''),
  datum text not null, -- in which the file gave its coordinates
  points_count integer not null constraint population_datasets_points_count check (points_count > 0),
  left_out_count integer not null default 0 constraint population_datasets_left_out_count check (left_out_count >= 0), -- bad rows of the file
  residents double precision not null,
  disabled_residents double precision, -- null: no point has a figure
  over_60 double precision, -- as disabled_residents
  in_force boolean not null default false,
  created_by text not null default current_actor(),
  created_at timestamptz not null default now()
);
create unique index population_datasets_one_in_force on population_datasets (in_force) where in_force;
create trigger record_history after update or delete on population_datasets for each row execute function record_history();
create trigger record_inserted after insert on population_datasets referencing new table as inserted for each statement execute function record_inserted();

-- Never changed: another file is another dataset. People are no whole numbers where a raster was computed.
create table population_points (
  dataset_id uuid not null constraint population_points_dataset_known references population_datasets (id) on delete cascade,
  number integer not null, -- row of the file
  point geometry(Point, 4326) not null,
  name text,
  residents double precision not null constraint population_points_residents check (residents >= 0),
  disabled_residents double precision constraint population_points_disabled_residents check (disabled_residents between 0 and residents),
  over_60 double precision constraint population_points_over_60 check (over_60 between 0 and residents),
  primary key (dataset_id, number)
);

-- How many a service facility can take; without it no access by capacity is worked out for it.
create table service_capacities (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint service_capacities_once unique constraint service_capacities_facility_known references facilities (id) on delete cascade,
  capacity integer not null constraint service_capacities_capacity check (capacity between 0 and 1000000),
  unit text not null constraint service_capacities_unit check (unit in ('places', 'beds', 'seats', 'staff')),
  as_of date not null,
  source text
);
create trigger record_history after update or delete on service_capacities for each row execute function record_history();
create trigger record_inserted after insert on service_capacities referencing new table as inserted for each statement execute function record_inserted();

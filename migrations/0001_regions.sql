create extension if not exists postgis;

-- One row. A demo database is a demo database whole: every answer from it says so, and one command empties it.
create table database_info (
  only_row boolean primary key default true constraint database_info_only_row check (only_row),
  is_demo boolean not null default false,
  demo_removed_at timestamptz -- since then no start loads it again
);
insert into database_info default values;

-- Codes are those of 统计用区划代码: 2 digits a province, 4 a prefecture, 6 a county-level city, 9 a town, 12 a village.
create table regions (
  code text primary key,
  level text not null,
  parent_code text constraint regions_parent_known references regions (code),
  name_zh text not null constraint regions_name_given check (btrim(name_zh) <> ''),
  name_en text,
  valid_from date, -- first day it exists; null: since before the register
  valid_to date, -- first day it no longer exists; null: it exists
  area_km2 numeric(9, 2) constraint regions_area_positive check (area_km2 > 0),
  population integer constraint regions_population_counts check (population >= 0),
  population_as_of text,
  population_basis text,
  disabled_residents integer constraint regions_disabled_residents_counts check (disabled_residents >= 0),
  disabled_residents_as_of text,
  boundary geometry(MultiPolygon, 4326),
  boundary_status text, -- official: from the authority; unofficial: any other survey; schematic: a drawing, never used to judge a place
  boundary_source text,
  boundary_datum text,
  approval_number text, -- 审图号
  note text,
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint regions_level_fits_code check (
    code ~ '^[0-9]+$'
    and length(code) = case level when 'province' then 2 when 'prefecture' then 4 when 'city' then 6 when 'town' then 9 when 'village' then 12 end
  ),
  constraint regions_validity_ordered check (valid_to > valid_from),
  constraint regions_boundary_status check (boundary_status in ('official', 'unofficial', 'schematic')),
  constraint regions_boundary_described check ((boundary is null) = (boundary_status is null) and (boundary is null or boundary_source is not null)),
  constraint regions_boundary_valid check (st_isvalid(boundary))
);
create index regions_parent on regions (parent_code);
create index regions_boundary on regions using gist (boundary);

create table departments (
  code text primary key,
  name_zh text not null,
  name_en text,
  valid_from date,
  valid_to date
);

create table categories (
  code text primary key,
  kind text not null,
  constraint categories_code_and_kind unique (code, kind)
);

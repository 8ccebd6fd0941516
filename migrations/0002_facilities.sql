create table facilities (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity constraint facilities_number_unique unique, -- the feature id in vector tiles
  code text constraint facilities_code_unique unique constraint facilities_code_trimmed check (code <> '' and code = btrim(code)),
  kind text not null constraint facilities_kind check (kind in ('venue', 'road', 'toilet', 'service')),
  category text not null,
  name_zh text not null constraint facilities_name_given check (btrim(name_zh) <> ''),
  name_en text,
  town_code text not null constraint facilities_town_known references regions (code),
  town_basis text not null default 'declared' constraint facilities_town_basis check (town_basis in ('declared', 'boundary')),
  declared_town_code text constraint facilities_declared_town_known references regions (code), -- what the source says
  village_code text constraint facilities_village_known references regions (code),
  address text,
  geometry geometry(Geometry, 4326),
  level text,
  opening_hours text, -- OSM opening_hours syntax
  phone text,
  builder text,
  owner text,
  manager text,
  maintainer text,
  department_code text constraint facilities_department_known references departments (code),
  lifecycle text constraint facilities_lifecycle check (lifecycle in ('planned', 'under_construction', 'accepted', 'operating', 'suspended', 'closed')),
  lifecycle_since date,
  verdict text not null default 'unaudited' constraint facilities_verdict check (verdict in ('compliant', 'non_compliant', 'incomplete', 'unaudited')),
  verdict_on date,
  verified_on date, -- the last day somebody saw it in use
  source text,
  source_licence text,
  same_as text[] not null default '{}',
  tags jsonb not null default '{}', -- columns of the source that have no field of their own: nothing is lost
  merged_into uuid constraint facilities_merged_into_known references facilities (id),
  search_text text generated always as (
    lower(name_zh || ' ' || coalesce(name_en, '') || ' ' || coalesce(code, '') || ' ' || coalesce(address, ''))
  ) stored,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint facilities_category_of_kind foreign key (category, kind) references categories (code, kind),
  constraint facilities_geometry_of_kind check (
    geometrytype(geometry) in ('POINT', 'POLYGON', 'MULTIPOLYGON')
    or (kind = 'road' and geometrytype(geometry) in ('LINESTRING', 'MULTILINESTRING'))
  ),
  constraint facilities_geometry_flat check (st_ndims(geometry) = 2),
  constraint facilities_geometry_valid check (st_isvalid(geometry)),
  constraint facilities_geometry_not_empty check (not st_isempty(geometry)),
  constraint facilities_geometry_on_earth check (geometry @ st_makeenvelope(-180, -90, 180, 90, 4326)),
  constraint facilities_not_merged_into_itself check (merged_into <> id)
);
create index facilities_geometry on facilities using gist (geometry);
create index facilities_geography on facilities using gist ((geometry::geography));
create index facilities_town on facilities (town_code, kind);
create index facilities_kind on facilities (kind, category);
create index facilities_name on facilities (name_zh, town_code, kind);
create index facilities_updated on facilities (updated_at, id);

-- A facility's life as dated states. The state on a day is the last one by then; the current one is copied to the facility.
create table lifecycle_events (
  id uuid primary key default gen_random_uuid(),
  entered bigint generated always as identity, -- of two states on one day the one recorded later counts
  facility_id uuid not null constraint lifecycle_events_facility_known references facilities (id) on delete cascade,
  state text not null constraint lifecycle_events_state check (state in ('planned', 'under_construction', 'accepted', 'operating', 'suspended', 'closed')),
  since date, -- null: the state is known, its first day is not
  reason text,
  constraint lifecycle_events_closed_with_reason check (state <> 'closed' or btrim(reason) <> ''),
  constraint lifecycle_events_once_a_day unique nulls not distinct (facility_id, state, since)
);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint verifications_facility_known references facilities (id) on delete cascade,
  verified_on date not null,
  verified_by text,
  note text,
  constraint verifications_once_a_day unique (facility_id, verified_on)
);

-- A part that is judged. `absent`: known not to be there. No row: not known.
create table components (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint components_facility_known references facilities (id) on delete cascade,
  type text not null,
  part text, -- of a type that has several: cubicle, accessible_toilet, family_toilet; bay, drop_off
  name text,
  presence text not null default 'present' constraint components_presence check (presence in ('present', 'absent')),
  level text,
  geometry geometry(Geometry, 4326) constraint components_geometry_valid check (st_isvalid(geometry)),
  created_at timestamptz not null default now()
);
create index components_facility on components (facility_id);

-- Append-only: a newer fact supersedes, `unknown` (with its note) included.
create table facts (
  id uuid primary key default gen_random_uuid(),
  component_id uuid not null constraint facts_component_known references components (id) on delete cascade,
  property text not null,
  state text not null constraint facts_state check (state in ('value', 'absent', 'unknown')),
  value jsonb, -- number in the property's unit, boolean, or a word of its list
  operator text not null default '=' constraint facts_operator check (operator in ('=', '<=', '>=', '~')),
  raw text, -- as it was written
  grade text not null constraint facts_grade check (grade in ('measured', 'seen', 'owner_declared', 'reported', 'imported')),
  observed_at timestamptz not null,
  observed_by text,
  source text,
  note text,
  created_at timestamptz not null default now(),
  constraint facts_value_with_state check ((state = 'value') = (value is not null)),
  constraint facts_unknown_with_note check (state <> 'unknown' or btrim(note) <> '')
);
create index facts_component on facts (component_id, property);

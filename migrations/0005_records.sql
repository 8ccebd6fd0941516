-- Files of every format, and what they need: parts that other systems name, and which import made a change.
alter table imports drop constraint imports_format;
alter table imports add constraint imports_format
  check (format in ('csv', 'xlsx', 'geojson', 'shapefile', 'geopackage', 'osm_pbf', 'osm_xml', 'a11yjson', 'opensidewalks'));

alter table components add column same_as text[] not null default '{}'; -- its records elsewhere, as of a facility

-- Set for one transaction by set_config('changxing.import_id', …, true).
alter table history add column import_id uuid default nullif(current_setting('changxing.import_id', true), '')::uuid;
create index history_import on history (import_id, id) where import_id is not null;

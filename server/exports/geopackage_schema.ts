import type { Kind } from '#domain/facility.ts'
import type { ExportHead } from './format.ts'

const wgs84 = `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]`

/** The tables that every GeoPackage has (1.3, annex C), and two of ours: what the file says of itself, and what is gone. */
export function schemaSql({ exported_at, next_since, since, example_data }: ExportHead): string {
  const moment = quoted(exported_at)
  return `
    pragma application_id = 0x47504B47;
    pragma user_version = 10300;
    create table gpkg_spatial_ref_sys (
      srs_name text not null, srs_id integer primary key, organization text not null, organization_coordsys_id integer not null,
      definition text not null, description text);
    insert into gpkg_spatial_ref_sys values
      ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326, ${quoted(wgs84)}, 'longitude and latitude in degrees');
    create table gpkg_contents (
      table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
      last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), min_x double, min_y double, max_x double, max_y double,
      srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
    create table gpkg_geometry_columns (
      table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null, z tinyint not null,
      m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
      constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
      constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
    create table export_info (fid integer primary key, exported_at datetime not null, since text, next_since text not null, example_data boolean not null);
    insert into export_info values (1, ${moment}, ${since === undefined ? 'null' : quoted(since)}, ${quoted(next_since)}, ${Number(example_data)});
    create table tombstones (fid integer primary key, id text not null, why text not null, reason text, survivor_id text);
    insert into gpkg_contents (table_name, data_type, identifier, last_change) values
      ('export_info', 'attributes', 'export_info', ${moment}), ('tombstones', 'attributes', 'tombstones', ${moment});`
}

/** Lists and objects are JSON text. */
export function layerSql(kind: Kind, { exported_at }: ExportHead): string {
  return `
    create table ${kind} (
      fid integer primary key, geom geometry, id text not null, code text, name_zh text not null, name_en text, kind text not null,
      category text not null, town_code text not null, declared_town_code text, village_code text, address text, level text, opening_hours text,
      phone text, builder text, owner text, manager text, maintainer text, department_code text, lifecycle text, lifecycle_since date,
      closed_reason text, verified_on date, verdict text not null, verdict_on date, source text, source_licence text, same_as text, tags text,
      components text, lifecycle_events text, verifications text, revision integer not null, updated_at datetime not null);
    insert into gpkg_contents (table_name, data_type, identifier, last_change, srs_id) values ('${kind}', 'features', '${kind}', ${quoted(exported_at)}, 4326);
    insert into gpkg_geometry_columns values ('${kind}', 'geom', 'GEOMETRY', 4326, 0, 0);`
}

export const boundsSql = 'update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?'

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** What can be imported, in words: each format with the ending of its files where the name alone does not say it. */
export const accepted = {
  zh: 'CSV、XLSX、GeoJSON、Shapefile（.zip）、GeoPackage（.gpkg）、OpenStreetMap（.osm.pbf、.osm）、A11yJSON（.a11yjson）、OpenSidewalks（.osw.json）',
  en: 'CSV, XLSX, GeoJSON, Shapefile (.zip), GeoPackage (.gpkg), OpenStreetMap (.osm.pbf, .osm), A11yJSON (.a11yjson), OpenSidewalks (.osw.json)',
} as const

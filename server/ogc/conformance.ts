const spec = 'http://www.opengis.net/spec'

const classes: Record<string, readonly string[]> = {
  'ogcapi-common-1/1.0/conf': ['core'],
  'ogcapi-common-2/1.0/conf': ['collections'],
  'ogcapi-features-1/1.0/conf': ['core', 'geojson', 'oas30', 'html'],
  'ogcapi-features-2/1.0/conf': ['crs'],
  'ogcapi-features-3/1.0/conf': ['queryables', 'queryables-query-parameters', 'filter', 'features-filter'],
  'ogcapi-features-4/1.0/conf': ['create-replace-delete', 'update', 'features', 'optimistic-locking-etags'],
  'cql2/1.0/conf': [
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'spatial-functions',
    'temporal-functions',
    'property-property',
  ],
  'ogcapi-tiles-1/1.0/conf': ['core', 'tileset', 'tilesets-list', 'dataset-tilesets', 'geodata-tilesets', 'mvt'],
}

/** What is kept of the standards; the tests of test/api/ogc_*.test.ts go through each. */
export const conformsTo = Object.entries(classes).flatMap(([part, names]) => names.map((name) => `${spec}/${part}/${name}`))

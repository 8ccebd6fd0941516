import type { Map, VectorTileSource } from 'maplibre-gl'

/** Font of every label: whatever the device has, Chinese and Latin alike. */
export const label_font = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif']

/** A collection of our own tiles as a source. */
export function addTiles(map: Map, collection: string, search = ''): void {
  map.addSource(collection, { type: 'vector', tiles: [tileUrl(collection, search)], maxzoom: 16 })
}

/** Shows what matches the filter now, asking again also for tiles that were seen before. */
export function filterTiles(map: Map, collection: string, search: string): void {
  map.getSource<VectorTileSource>(collection)?.setTiles([tileUrl(collection, search)])
}

function tileUrl(collection: string, search: string): string {
  return `${location.origin}/tiles/${collection}/{z}/{x}/{y}.mvt${search ? `?${search}` : ''}`
}

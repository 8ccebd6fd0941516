import type { Map, VectorTileSource } from 'maplibre-gl'

/** Font of every label: whatever the device has, Chinese and Latin alike. */
export const label_font = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif']

/** A collection of our own tiles as a source. */
export function addTiles(map: Map, collection: string, search = ''): void {
  map.addSource(collection, { type: 'vector', tiles: [tileUrl(collection, search)], maxzoom: 16 })
}

/** Asks again for tiles that were seen before. */
export function refreshTiles(map: Map, collection: string): void {
  map.getSource<VectorTileSource>(collection)?.setTiles([tileUrl(collection, '')])
}

function tileUrl(collection: string, search: string): string {
  return `${location.origin}/tiles/${collection}/{z}/{x}/{y}.mvt${search ? `?${search}` : ''}`
}

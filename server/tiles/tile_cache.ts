import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** Takes three fifths of the time of the usual level; the tile is two hundredths larger. */
const compression = { level: 4 }

/** What an entry costs beside its bytes. */
const entry_bytes = 300

/** A tile ready to be sent. `gzip` is empty when nothing lies there. */
export interface ReadyTile {
  /** Of the content alone, so the same in every server process and after a restart. */
  digest: string
  gzip: Buffer
}

const empty: ReadyTile = { digest: '', gzip: Buffer.alloc(0) }

export function readyTile(mvt: Uint8Array | null): ReadyTile {
  if (mvt === null) return empty
  return { digest: createHash('sha256').update(mvt).digest('base64url').slice(0, 22), gzip: gzipSync(mvt, compression) }
}

/** Compressed tiles that are kept, so many megabytes all together; 0: none. */
export function tileCache(kept_mb: number): LRUCache<string, ReadyTile> {
  // lru-cache takes no size of 0; into one byte no tile fits.
  return new LRUCache({ maxSize: Math.max(1, kept_mb * 1024 * 1024), sizeCalculation: ({ gzip }, key) => gzip.length + key.length * 2 + entry_bytes })
}

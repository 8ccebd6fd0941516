import type { Readable } from 'node:stream'
import { Type, type Static } from 'typebox'
import { copySizes } from '../photos/store.ts'
import { mediaTypes } from '../photos/media_type.ts'
import { Words } from './shared.ts'

export const PhotoName = Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of the bytes, in hexadecimal' }) })

/** The bytes as they are. */
const Picture = (contentMediaType: string) => ({ schema: Type.Unsafe<Readable>({ type: 'string', contentMediaType }) })
const pictures = Object.fromEntries(mediaTypes.map((type) => [type, Picture(type)]))

/** Read as it streams in, so nothing is checked of it here. */
export const PhotoUpload = {
  content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: Type.Unsafe<unknown>({ contentMediaType: type }) }])),
}

/** As resumable uploads name it (tus 1.0). */
export const chunk_type = 'application/offset+octet-stream'
export const PhotoChunk = { content: { [chunk_type]: { schema: Type.Unsafe<unknown>({ contentMediaType: chunk_type }) } } }
export const ChunkHeaders = Type.Object({
  'upload-offset': Type.Integer({ minimum: 0, description: 'How much of the photo is there already: where the chunk goes' }),
  'upload-length': Type.Integer({ minimum: 1, description: 'Of the whole photo, in bytes; the same with every chunk' }),
})
export const ChunkReply = Type.Unsafe<undefined>({ type: 'null', description: '`upload-offset` says from where to go on' })

export const OriginalReply = { description: 'The photo as it came', content: pictures }
export const CopyReply = { description: 'Upright, with nothing in it but its pixels', content: { 'image/jpeg': Picture('image/jpeg') } }

export const CopyQuery = Type.Object({
  size: Type.Optional(Words(copySizes, { description: 'The longer side: at most 2048 pixels, or 320; absent: large' })),
})

export const PhotoReply = Type.Object({
  sha256: Type.String(),
  bytes: Type.Integer(),
  media_type: Words(mediaTypes, { description: 'By its bytes' }),
  width_px: Type.Integer({ description: 'Upright' }),
  height_px: Type.Integer(),
  copy_state: Words(['ready', 'failed'], { description: 'failed: no copy for others could be made, so nobody outside sees it' }),
})
export type PhotoReply = Static<typeof PhotoReply>

import sharp, { type OutputInfo, type SharpOptions } from 'sharp'
import { problem } from '../problem.ts'
import { mediaTypeOf, type MediaType } from './media_type.ts'

/** A photo that was read to its end, and its pixels as a copy shows them: upright, in sRGB, no larger than `longest_px`. */
export interface DecodedPhoto {
  media_type: MediaType
  /** Of the original, upright. */
  width_px: number
  height_px: number
  pixels: { data: Buffer; info: OutputInfo }
}

/** Width by height. More are refused by the head of the file, before anything is decoded: a bomb is small as a file. */
const most_pixels = 50_000_000

/** Of an interlaced PNG, which lies in memory whole, with up to 8 bytes for a pixel. No camera makes one. */
const most_interlaced_pixels = most_pixels / 4

/** The longer side of the large copy. */
const longest_px = 2048

/** Longest that decoding may take. */
const patience_s = 60

const strict: SharpOptions = { failOn: 'error', limitInputPixels: most_pixels, sequentialRead: true }

// Nothing is kept between photos, and no decoder but those of the three types is ever run.
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })

/** Reads all of it: one that is cut off, moves, has too many pixels or is something else is refused by name. */
export async function decodePhoto(content: Buffer): Promise<DecodedPhoto> {
  const media_type = mediaTypeOf(content)
  if (!media_type) throw problem('photo_type_unfit')
  const { width, height, pages = 1, autoOrient, isProgressive } = await headOf(content)
  const most = media_type === 'image/png' && isProgressive ? most_interlaced_pixels : most_pixels
  if (width * height > most) throw problem('photo_too_many_pixels', { megapixels: Math.ceil((width * height) / 1e6), limit: most / 1e6 })
  if (pages > 1 || isMovingPng(content)) throw problem('photo_moves')
  return { media_type, width_px: autoOrient.width, height_px: autoOrient.height, pixels: await pixelsOf(content) }
}

/** No limit of pixels here, so that too many are told from damage. */
async function headOf(content: Buffer) {
  return sharp(content, { ...strict, limitInputPixels: false })
    .metadata()
    .catch(unreadable)
}

async function pixelsOf(content: Buffer): Promise<DecodedPhoto['pixels']> {
  return sharp(content, strict)
    .autoOrient()
    .resize(longest_px, longest_px, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .timeout({ seconds: patience_s })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable)
}

/** An animation that its viewers play and the decoder takes for its first picture. */
function isMovingPng(content: Buffer): boolean {
  return content.subarray(0, content.indexOf('IDAT')).includes('acTL')
}

function unreadable(): never {
  throw problem('photo_unreadable')
}

import sharp from 'sharp'
import type { DecodedPhoto } from './decode.ts'
import type { CopySize } from './store.ts'

/** The longer side of the small copy. */
const small_px = 320

const jpeg = { mozjpeg: true, quality: 80 }

/** The copies for others, made of the pixels alone, so that nothing else of the file can be in them. */
export async function makeCopies({ data, info }: DecodedPhoto['pixels']): Promise<Record<CopySize, Buffer>> {
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const picture = sharp(data, { raw })
  const large = await picture.clone().jpeg(jpeg).toBuffer()
  const small = await picture.clone().resize(small_px, small_px, { fit: 'inside', withoutEnlargement: true }).jpeg(jpeg).toBuffer()
  await Promise.all([large, small].map(checkBare))
  return { large, small }
}

/** Looks again, so that a copy which says more than its pixels is never kept. */
async function checkBare(copy: Buffer): Promise<void> {
  const { exif, xmp, iptc, icc, comments, format } = await sharp(copy).metadata()
  if (format !== 'jpeg' || exif || xmp || iptc || icc || comments?.length) throw new Error('a copy has more in it than its pixels')
}

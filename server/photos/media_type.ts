/** Photos as cameras and phones make them. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type MediaType = (typeof mediaTypes)[number]

/** What the bytes say that they are, whatever anybody calls them; null: nothing that is taken. */
export function mediaTypeOf(content: Buffer): MediaType | null {
  if (content.subarray(0, 3).equals(beginnings.jpeg)) return 'image/jpeg'
  if (content.subarray(0, 8).equals(beginnings.png)) return 'image/png'
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP') return 'image/webp'
  return null
}

const beginnings = { jpeg: Buffer.from([0xff, 0xd8, 0xff]), png: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }

import type PdfDocument from 'pdfkit'

export type Pdf = InstanceType<typeof PdfDocument>

interface Glyph {
  advanceWidth: number
}
interface Font {
  hasGlyphForCodePoint: (code: number) => boolean
  glyphForCodePoint: (code: number) => Glyph
  layout: (text: string) => { glyphs: Glyph[]; positions: object[]; advanceWidth: number }
}

/** The font that is set, as it was read: the types don't tell of it. */
// oxlint-disable-next-line no-underscore-dangle -- the library has no other name for it
export const fontOf = (pdf: Pdf) => (pdf as unknown as { _font: { font: Font } })._font.font

/** One glyph a character, side by side: Han and Latin need no shaping, which takes most of the time of a long paper. */
export function layPlainly(font: Font): void {
  const known = new Map<number, { glyph: Glyph; width: number }>()
  const placed = (code: number) => {
    const glyph = font.glyphForCodePoint(code)
    const found = { glyph, width: glyph.advanceWidth }
    known.set(code, found)
    return found
  }
  font.layout = (text) => {
    const all = Array.from(text, (character) => known.get(character.codePointAt(0)!) ?? placed(character.codePointAt(0)!))
    const positions = all.map(({ width }) => ({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width }))
    return { glyphs: all.map(({ glyph }) => glyph), positions, advanceWidth: all.reduce((sum, { width }) => sum + width, 0) }
  }
}

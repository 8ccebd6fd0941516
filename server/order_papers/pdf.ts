import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import type { OrderPaper } from '#domain/order_paper.ts'
import { fontOf, layPlainly, type Pdf } from './pdf_font.ts'
import type { PaperPicture } from './pictures.ts'

const fontPath = (file: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`)

/** By their paths alone: under another name a font that is open is read again for each text. */
const fonts = { body: fontPath('400Regular/NotoSerifSC_400Regular.ttf'), bold: fontPath('700Bold/NotoSerifSC_700Bold.ttf') }

const margins = { top: 62, bottom: 62, left: 51, right: 51 }
const red = '#c00000'
const black = '#000000'

/** Share of the width that each column of the head takes. */
const shares = [3.6, 10, 10.4, 13.2, 9.5, 9.5, 8.8, 13, 6.6, 9.9, 5.5]
const cell = { size: 8, padding: 3 }
const head_fill = '#eeeeee'

type Structure = ReturnType<Pdf['struct']>

/** A tagged A4 PDF, its fonts embedded by the glyphs that it uses. */
export async function paperPdf(paper: OrderPaper, pictures: readonly PaperPicture[]): Promise<Buffer> {
  const document = new PdfDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    info: { Title: `${paper.title} ${paper.number_line}`, Author: paper.issuer },
    font: fonts.body,
  })
  const chunks: Buffer[] = []
  const ended = new Promise<Buffer>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
  new PaperWriter(document, paper).write(pictures)
  document.end()
  return ended
}

class PaperWriter {
  private readonly root: Structure
  private readonly left = margins.left
  private readonly width: number
  private has_missing = false
  /** Both weights have the same characters. */
  private readonly known_texts = new Map<string, string>()

  private readonly pdf: Pdf
  private readonly paper: OrderPaper

  constructor(pdf: Pdf, paper: OrderPaper) {
    this.pdf = pdf
    this.paper = paper
    for (const path of Object.values(fonts)) layPlainly(fontOf(pdf.font(path)))
    this.width = pdf.page.width - margins.left - margins.right
    this.root = pdf.struct('Document')
    pdf.addStructure(this.root)
  }

  write(pictures: readonly PaperPicture[]): void {
    this.head()
    for (const text of this.paper.opening) this.paragraph(text)
    for (const { label, value } of this.paper.parties) this.paragraph(`${label}：${value}`)
    this.table()
    this.paper.closing.forEach((text, at) => this.paragraph(`${at + 1}. ${text}`, 10.5))
    this.signature()
    this.receipt()
    this.photos(pictures)
    if (this.has_missing) this.paragraph('注：[U+…] 处的字为字库所缺，以其统一码标明。', 9)
    this.root.end()
    this.feet()
  }

  /** Whatever the font lacks is named by its code, never an empty box. */
  private shown(text: string): string {
    return this.known_texts.get(text) ?? this.readable(text)
  }

  private readable(text: string): string {
    const font = fontOf(this.pdf)
    const readable = Array.from(text, (character) => {
      const code = character.codePointAt(0)!
      if (code < 32 || font.hasGlyphForCodePoint(code)) return character
      this.has_missing = true
      return `[U+${code.toString(16).toUpperCase()}]`
    }).join('')
    this.known_texts.set(text, readable)
    return readable
  }

  private say(tag: string, text: string, options: { font?: keyof typeof fonts; size: number; color?: string } & PDFKit.Mixins.TextOptions): void {
    const { font = 'body', size, color = black, ...rest } = options
    this.pdf.font(fonts[font]).fontSize(size).fillColor(color)
    const shown = this.shown(text)
    this.root.add(this.pdf.struct(tag, {}, () => void this.pdf.text(shown, this.left, this.pdf.y, { width: this.width, ...rest })))
  }

  private head(): void {
    const { pdf, paper } = this
    if (paper.mark) this.say('P', paper.mark, { font: 'bold', size: 18, color: red, align: 'right' })
    this.say('P', paper.issuer, { font: 'bold', size: 22, color: red, align: 'center' })
    pdf.y += 4
    this.drawn(() => pdf.rect(this.left, pdf.y, this.width, 1.5).fill(red))
    pdf.y += 16
    this.say('H1', paper.title, { font: 'bold', size: 20, align: 'center' })
    pdf.y += 2
    this.say('P', paper.number_line, { size: 12, align: 'center' })
    pdf.y += 10
    this.say('P', paper.addressee, { size: 12 })
    pdf.y += 4
  }

  private paragraph(text: string, size = 12): void {
    this.say('P', text, { size, indent: size * 2, lineGap: size * 0.35 })
    this.pdf.y += 2
  }

  private table(): void {
    const { pdf, paper } = this
    const sum = shares.reduce((all, each) => all + each, 0)
    const widths = shares.map((share) => (this.width * share) / sum)
    const table = pdf.struct('Table')
    this.root.add(table)
    pdf.y += 6
    this.row(table, 'TH', paper.head, widths)
    for (const row of paper.rows) {
      if (!this.fits(this.rowHeight(row, widths, 'body'))) {
        pdf.addPage()
        this.row(null, 'TH', paper.head, widths)
      }
      this.row(table, 'TD', row, widths)
    }
    table.end()
    pdf.y += 12
  }

  private rowHeight(texts: readonly string[], widths: readonly number[], font: keyof typeof fonts): number {
    this.pdf.font(fonts[font]).fontSize(cell.size)
    const heights = texts.map((text, at) => this.pdf.heightOfString(this.shown(text), { width: widths[at]! - 2 * cell.padding }))
    return Math.max(...heights) + 2 * cell.padding
  }

  /** Without a table: the head again on a further page, which is no content. */
  private row(table: Structure | null, tag: 'TH' | 'TD', texts: readonly string[], widths: readonly number[]): void {
    const { pdf } = this
    const font = tag === 'TH' ? 'bold' : 'body'
    const [top, height] = [pdf.y, this.rowHeight(texts, widths, font)]
    const row = table && pdf.struct('TR')
    if (row) table.add(row)
    let x = this.left
    texts.forEach((text, at) => {
      const [left, width] = [x, widths[at]!]
      this.drawn(() => {
        if (tag === 'TH') pdf.rect(left, top, width, height).fill(head_fill)
        pdf.lineWidth(0.5).rect(left, top, width, height).stroke(black)
      })
      const write = () => {
        pdf.font(fonts[font]).fontSize(cell.size).fillColor(black)
        pdf.text(this.shown(text), left + cell.padding, top + cell.padding, { width: width - 2 * cell.padding })
      }
      if (row) row.add(pdf.struct(tag, {}, write))
      else this.drawn(write)
      x += width
    })
    row?.end()
    pdf.x = this.left
    pdf.y = top + height
  }

  private fits(height: number): boolean {
    return this.pdf.y + height <= this.pdf.page.height - margins.bottom
  }

  private keep(height: number): void {
    if (!this.fits(height)) this.pdf.addPage()
  }

  private signature(): void {
    this.keep(110)
    this.pdf.y += 36
    this.say('P', `${this.paper.issuer}（印章）`, { size: 12, align: 'right' })
    this.pdf.y += 4
    this.say('P', this.paper.issued_on, { size: 12, align: 'right' })
    this.pdf.y += 24
  }

  private receipt(): void {
    const row_height = 26
    this.keep(40 + row_height * this.paper.receipt.length)
    this.drawn(() =>
      this.pdf
        .lineWidth(0.5)
        .dash(3, { space: 3 })
        .moveTo(this.left, this.pdf.y)
        .lineTo(this.left + this.width, this.pdf.y)
        .stroke()
        .undash(),
    )
    this.pdf.y += 10
    this.say('H2', '送达回证', { font: 'bold', size: 14, align: 'center' })
    this.pdf.y += 6
    const table = this.pdf.struct('Table')
    this.root.add(table)
    for (const each of this.paper.receipt) this.receiptRow(table, each, row_height)
    table.end()
  }

  private receiptRow(table: Structure, { label, value }: OrderPaper['receipt'][number], height: number): void {
    const { pdf } = this
    const [top, split] = [pdf.y, 120]
    const row = pdf.struct('TR')
    table.add(row)
    this.drawn(() =>
      pdf
        .lineWidth(0.5)
        .rect(this.left, top, split, height)
        .rect(this.left + split, top, this.width - split, height)
        .stroke(black),
    )
    const write = (text: string, x: number, width: number) => () => {
      pdf.font(fonts.body).fontSize(10.5).fillColor(black)
      pdf.text(this.shown(text), x + 6, top + 5, { width: width - 12 })
    }
    row.add(pdf.struct('TH', {}, write(label, this.left, split)))
    row.add(pdf.struct('TD', {}, write(value, this.left + split, this.width - split)))
    row.end()
    pdf.y = top + height
  }

  /** Two beside each other, three below. */
  private photos(pictures: readonly PaperPicture[]): void {
    if (pictures.length === 0) return
    this.pdf.addPage()
    this.say('H2', '附：现场照片', { font: 'bold', size: 14 })
    const [gap, height] = [14, 190]
    const width = (this.width - gap) / 2
    for (let at = 0; at < pictures.length; at += 2) {
      this.keep(height + 44)
      const top = this.pdf.y + 8
      pictures.slice(at, at + 2).forEach((picture, side) => this.photo(picture, { x: this.left + side * (width + gap), y: top, width, height }))
      this.pdf.y = top + height + 34
    }
  }

  private photo({ caption, content }: PaperPicture, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    const { pdf } = this
    pdf.font(fonts.body).fontSize(9).fillColor(black)
    const shown = this.shown(caption)
    const draw = () => {
      if (content) pdf.image(content, x, y, { fit: [width, height], align: 'center', valign: 'center' })
      else pdf.lineWidth(0.5).rect(x, y, width, height).stroke(black)
    }
    this.root.add(pdf.struct('Figure', { alt: caption }, draw))
    this.root.add(
      pdf.struct('Caption', {}, () => void pdf.text(content ? shown : `${shown}（照片尚未传到）`, x, y + height + 3, { width, align: 'center' })),
    )
  }

  private feet(): void {
    const { start, count } = this.pdf.bufferedPageRange()
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page)
      this.pdf.page.margins.bottom = 0
      const text = this.shown(`${this.paper.number_line}　第 ${page + 1} 页，共 ${count} 页`)
      this.drawn(
        () =>
          void this.pdf
            .font(fonts.body)
            .fontSize(9)
            .fillColor(black)
            .text(text, this.left, this.pdf.page.height - 40, { width: this.width, align: 'center' }),
      )
    }
  }

  /** Lines and what repeats: nothing that is read out. */
  private drawn(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    this.pdf.endMarkedContent()
  }
}

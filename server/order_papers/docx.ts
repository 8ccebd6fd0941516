import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import type { OrderPaper } from '#domain/order_paper.ts'
import type { PaperPicture } from './pictures.ts'

/** A twentieth of a point. */
const a4 = { width: 11906, height: 16838 }
const margin = { top: 1247, bottom: 1247, left: 1020, right: 1020 }
const width = a4.width - margin.left - margin.right
const shares = [4, 10, 12, 13, 9, 9, 9, 13, 7, 8, 6]

/** Named as Chinese offices have them; other machines take their own Song. */
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const red = 'C00000'

/** The paper for those who go on writing in it. */
export async function paperDocx(paper: OrderPaper, pictures: readonly PaperPicture[]): Promise<Buffer> {
  const document = new Document({
    title: `${paper.title} ${paper.number_line}`,
    creator: paper.issuer,
    styles: { default: { document: { run: { font, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        footers: { default: new Footer({ children: [foot(paper)] }) },
        children: [...headOf(paper), itemTable(paper), ...closingOf(paper), ...receiptOf(paper), ...photosOf(pictures)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

interface Style extends Omit<IParagraphOptions, 'children' | 'text'> {
  size?: number
  bold?: boolean
  color?: string
}

function paragraph(text: string, { size = 24, bold = false, color = '000000', ...options }: Style = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, size, bold, color })] })
}

const body = (text: string) => paragraph(text, { indent: { firstLine: 480 }, spacing: { line: 360 } })

function headOf({ mark, issuer, title, number_line, addressee, opening, parties }: OrderPaper): Paragraph[] {
  const center = AlignmentType.CENTER
  const line = { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 4 } }
  return [
    ...(mark ? [paragraph(mark, { size: 36, bold: true, color: red, alignment: AlignmentType.RIGHT })] : []),
    paragraph(issuer, { size: 44, bold: true, color: red, alignment: center, border: line, spacing: { after: 240 } }),
    paragraph(title, { size: 40, bold: true, alignment: center, heading: HeadingLevel.HEADING_1 }),
    paragraph(number_line, { alignment: center, spacing: { before: 80, after: 200 } }),
    paragraph(addressee),
    ...opening.map(body),
    ...parties.map(({ label, value }) => body(`${label}：${value}`)),
  ]
}

function itemTable({ head, rows }: OrderPaper): Table {
  const sum = shares.reduce((all, share) => all + share, 0)
  const widths = shares.map((share) => Math.floor((width * share) / sum))
  const row = (texts: readonly string[], is_head: boolean) =>
    new TableRow({
      tableHeader: is_head,
      cantSplit: true,
      children: texts.map((text, at) => tableCell(text, widths[at]!, { bold: is_head, size: 16 })),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((each) => row(each, false))],
  })
}

function tableCell(text: string, size: number, style: Style): TableCell {
  const margins = { top: 50, bottom: 50, left: 60, right: 60 }
  return new TableCell({ width: { size, type: WidthType.DXA }, margins, children: [paragraph(text, style)] })
}

function closingOf({ closing, issuer, issued_on }: OrderPaper): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, keepNext: true }
  return [
    ...closing.map((text, at) => paragraph(`${at + 1}. ${text}`, { size: 21, indent: { firstLine: 420 }, spacing: { before: 60, line: 320 } })),
    paragraph(`${issuer}（印章）`, { ...right, spacing: { before: 600 } }),
    paragraph(issued_on, { ...right, spacing: { after: 480 } }),
  ]
}

function receiptOf({ receipt }: OrderPaper): (Paragraph | Table)[] {
  const widths = [2400, width - 2400]
  const rows = receipt.map(
    ({ label, value }) =>
      new TableRow({ cantSplit: true, children: [tableCell(label, widths[0]!, { size: 21 }), tableCell(value, widths[1]!, { size: 21 })] }),
  )
  return [
    paragraph('送达回证', { size: 28, bold: true, alignment: AlignmentType.CENTER, heading: HeadingLevel.HEADING_2, keepNext: true }),
    new Table({ width: { size: width, type: WidthType.DXA }, columnWidths: widths, rows }),
  ]
}

function photosOf(pictures: readonly PaperPicture[]): Paragraph[] {
  if (pictures.length === 0) return []
  const title = paragraph('附：现场照片', { size: 28, bold: true, heading: HeadingLevel.HEADING_2, pageBreakBefore: true })
  return [title, ...pictures.flatMap(photo)]
}

function photo({ caption, content, width_px, height_px }: PaperPicture): Paragraph[] {
  const alignment = AlignmentType.CENTER
  if (!content) return [paragraph(`${caption}（照片尚未传到）`, { size: 18, alignment })]
  const scale = Math.min(400 / width_px, 300 / height_px)
  const transformation = { width: Math.round(width_px * scale), height: Math.round(height_px * scale) }
  const altText = { name: caption, title: caption, description: caption }
  const picture = new ImageRun({ type: 'jpg', data: content, transformation, altText })
  return [new Paragraph({ alignment, keepNext: true, children: [picture] }), paragraph(caption, { size: 18, alignment, spacing: { after: 200 } })]
}

function foot({ number_line }: OrderPaper): Paragraph {
  const children = [`${number_line}　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] })
}

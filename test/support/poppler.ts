import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program of Poppler says of a PDF. */
function said(program: string, pdf: Buffer, before: string[], after: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'changxing-paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return execFileSync(program, [...before, file, ...after], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text as it can be selected; pages end with a form feed. */
export const textOf = (pdf: Buffer) => said('pdftotext', pdf, ['-raw'], ['-'])
/** Without white space: lines break where they like. */
export const bare = (text: string) => text.replace(/\s/g, '')
export const infoOf = (pdf: Buffer) => said('pdfinfo', pdf, [])
/** A line each. */
export const fontsOf = (pdf: Buffer) => said('pdffonts', pdf, []).trim().split('\n').slice(2)
/** A line each. */
export const imagesOf = (pdf: Buffer) => said('pdfimages', pdf, ['-list']).trim().split('\n').slice(2)

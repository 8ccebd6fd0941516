import { guarded } from '#domain/guard.ts'
import type { Row } from './compare_rows.ts'

/** The tables under one another, for a spreadsheet. */
export function csvOf(heads: readonly string[], tables: readonly Row[][]): Blob {
  const lines = tables.flatMap((rows) => [...rows.map(({ name, cells }) => [name, ...cells]), []])
  const text = [['', ...heads], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' })
}

const quoted = (cell: string) => `"${guarded(cell).replaceAll('"', '""')}"`

import type { OutboxRow } from './database.ts'

const hashes = new Set<string>()

/** Notes, as long as the page stands, what was put into a file. */
export function noteExported(rows: Pick<OutboxRow, 'content_hash'>[]): void {
  for (const { content_hash } of rows) hashes.add(content_hash)
}

export const isExported = ({ content_hash }: Pick<OutboxRow, 'content_hash'>) => hashes.has(content_hash)

import type { Language } from '#domain/language.ts'
import type { Tombstone } from '../queries/export_changes.ts'
import type { ExportRecord } from '../queries/export_rows.ts'
import type { TableWords } from './table_words.ts'

/** What a file says of itself. */
export interface ExportHead {
  /** The whole database is made-up example data. */
  example_data: boolean
  exported_at: string
  /** To ask with for what changed after this export. */
  next_since: string
  /** The export that this one continues; absent: it is whole. */
  since?: string
  language: Language
  /** What a table is written with; absent: the codes of the database. */
  words?: TableWords
}

export interface ExportBatch {
  records: ExportRecord[]
  /** What is no longer among the facilities asked for; only where an export continues another. */
  tombstones: Tombstone[]
}

/** A format is a stream of what it is given, batch by batch: nothing of it is whole in memory. */
export interface ExportFormat {
  name: string
  title: Record<Language, string>
  media_type: string
  /** Without the dot. */
  ending: string
  /** Text is compressed on its way where the reader takes that; the others are compressed already. */
  is_text: boolean
  /** More do not fit into one file. */
  most_records?: number
  /** Made-up example data must not get where it would be taken for real. */
  for_real_data_only?: true
  write(head: ExportHead, batches: AsyncIterable<ExportBatch>): AsyncIterable<string | Buffer>
}

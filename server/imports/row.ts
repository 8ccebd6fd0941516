import type { Parameters, ProblemCode } from '../problem.ts'
import type { Format } from '../schemas/import.ts'
import type { Account } from './osm/account.ts'
import type { ReasonCode } from './reason.ts'

/** A cell as a reader yields it: text, number or truth; a date as `YYYY-MM-DD`; a GeoJSON geometry as an object. */
export type Cell = string | number | boolean | null | object

/** Something said of a row, before it is put into words. */
export interface RowReason {
  code: ReasonCode
  params?: Parameters
  column?: number
}

export interface FileRow {
  /** As the person sees it: in a sheet the header is row 1; of GeoJSON the feature's place, counted from 1. */
  row_number: number
  cells: Cell[]
  flaws: RowReason[]
}

/** What is needed to write the same file again, and what the file says of itself. */
export interface Layout {
  encoding?: 'utf-8' | 'gb18030' | 'utf-16le'
  bom?: boolean
  delimiter?: string
  sheet?: string
  sheets?: string[]
  proposed_datum?: string
  accounted?: Account[]
}

export interface FileHead {
  layout: Layout
  header: string[]
}

export interface ReadRequest {
  path: string
  format: Format
  sheet?: string
  /** What the person says the text is in; absent: what the file says. */
  encoding?: 'utf-8' | 'gb18030'
}

/** Every reader yields the head once, then the rows. */
export type FilePart = { head: FileHead } | { rows: FileRow[] }
export type Reader = (request: ReadRequest) => AsyncIterable<FilePart> | Iterable<FilePart>

/** More rows than a province's registers have; a larger file is some other file. */
export const most_rows = 5_000_000

export interface FileRefusal {
  code: ProblemCode
  parameters: Parameters
}

/** Why a whole file is refused, thrown by a reader. */
export class FileError extends Error implements FileRefusal {
  readonly code: ProblemCode
  readonly parameters: Parameters

  constructor(code: ProblemCode, parameters: Parameters = {}) {
    super(code)
    this.code = code
    this.parameters = parameters
  }
}

import type { LinearModel } from './linear_model.ts'

/** A model in a few arrays of numbers, which go to another thread at once; the rules of variants are shared and not copied. */
export interface PackedModel extends Pick<LinearModel, 'sense' | 'start' | 'is_variant'> {
  columns: { worth: Float64Array; lower: Float64Array; upper: Float64Array; isWhole: Uint8Array }
  rows: PackedRows
}

interface PackedRows {
  /** Each name once; a row holds its place among them. */
  names: string[]
  name: Uint32Array
  lower: Float64Array
  upper: Float64Array
  /** Where the terms of each row begin, and where the last end. */
  starts: Uint32Array
  columns: Uint32Array
  coefficients: Float64Array
}

/** Variants of a model have the same rules. */
const known = new WeakMap<LinearModel['rows'], PackedRows>()

export function packed({ sense, columns, rows, start, is_variant }: LinearModel): PackedModel {
  const packedRows = known.get(rows) ?? rowsOf(rows)
  known.set(rows, packedRows)
  return {
    sense,
    ...(start ? { start } : {}),
    ...(is_variant === undefined ? {} : { is_variant }),
    rows: packedRows,
    columns: {
      worth: Float64Array.from(columns, ({ worth }) => worth),
      lower: Float64Array.from(columns, ({ lower }) => lower),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      isWhole: Uint8Array.from(columns, ({ isWhole }) => Number(isWhole)),
    },
  }
}

const shared = (count: number, bytes: number) => new SharedArrayBuffer(count * bytes)

function rowsOf(rows: LinearModel['rows']): PackedRows {
  const places = new Map<string, number>()
  const count = rows.reduce((sum, { terms }) => sum + terms.length, 0)
  const to: PackedRows = {
    names: [],
    name: new Uint32Array(shared(rows.length, 4)),
    lower: new Float64Array(shared(rows.length, 8)),
    upper: new Float64Array(shared(rows.length, 8)),
    starts: new Uint32Array(shared(rows.length + 1, 4)),
    columns: new Uint32Array(shared(count, 4)),
    coefficients: new Float64Array(shared(count, 8)),
  }
  let at = 0
  for (const [row, { rule, lower, upper, terms }] of rows.entries()) {
    if (!places.has(rule)) places.set(rule, to.names.push(rule) - 1)
    to.name[row] = places.get(rule)!
    to.lower[row] = lower
    to.upper[row] = upper
    for (const [column, coefficient] of terms) {
      to.columns[at] = column
      to.coefficients[at] = coefficient
      at += 1
    }
    to.starts[row + 1] = at
  }
  return to
}

/** As it was packed. */
export function unpacked({ columns: { worth, lower, upper, isWhole }, rows, ...model }: PackedModel): LinearModel {
  return {
    ...model,
    columns: Array.from(worth, (each, i) => ({ worth: each, lower: lower[i]!, upper: upper[i]!, isWhole: isWhole[i] === 1 })),
    rows: Array.from(rows.name, (name, row) => ({
      rule: rows.names[name]!,
      lower: rows.lower[row]!,
      upper: rows.upper[row]!,
      terms: Array.from({ length: rows.starts[row + 1]! - rows.starts[row]! }, (_, term) => {
        const at = rows.starts[row]! + term
        return [rows.columns[at]!, rows.coefficients[at]!] as const
      }),
    })),
  }
}

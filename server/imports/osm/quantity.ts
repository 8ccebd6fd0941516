import type { FactRecord } from '#domain/record.ts'

/** A number as it was understood; `unclear`: a person must look, because it would have to be guessed. */
export type Understood = { value: number; operator?: FactRecord['operator'] } | 'unclear'

const operators = { '<': '<=', '≤': '<=', '<=': '<=', '>': '>=', '≥': '>=', '>=': '>=', '~': '~', '≈': '~', '': undefined } as const
const sign = String.raw`(<=|>=|[<>~≤≥≈]?)\s*`
const number = String.raw`(\d+(?:\.\d+)?|\.\d+)`
const metric = new RegExp(String.raw`^${sign}${number}\s*(mm|cm|m|metres?|meters?)?$`, 'i')
const imperial = new RegExp(String.raw`^${sign}(?:${number}\s*(?:'|′|’|ft|feet)(?!['′’]))?\s*(?:${number}\s*(?:"|″|”|''|in|inch|inches))?$`, 'i')
const millimetres_per = { mm: 1, cm: 10, m: 1000 } as const

/**
 * A length of OpenStreetMap in millimetres: a bare number is metres. With a decimal comma, or bare and larger than can be
 * metres there, it is probably in centimetres, and not guessed at.
 */
export function lengthMm(text: string, most_bare_m: number): Understood {
  const plain = text.trim()
  const [, written = '', amount, unit] = metric.exec(plain) ?? []
  if (amount !== undefined) {
    if (unit === undefined && Number(amount) > most_bare_m) return 'unclear'
    const per = millimetres_per[(unit?.toLowerCase().replace(/^met.*/, 'm') ?? 'm') as keyof typeof millimetres_per]
    return understood(Math.round(Number(amount) * per), written)
  }
  const [, before = '', feet, inches] = imperial.exec(plain) ?? []
  if (feet === undefined && inches === undefined) return 'unclear'
  return understood(Math.round(Number(feet ?? 0) * 304.8 + Number(inches ?? 0) * 25.4), before)
}

function understood(value: number, written: string): Understood {
  const operator = operators[written as keyof typeof operators]
  return operator ? { value, operator } : { value }
}

/** Flat is written as at least 1:1000, the flattest that is kept. */
const flattest = 1000

/**
 * A slope of OpenStreetMap as the n of 1:n; which way it goes up is not part of it. `direction`: only that is said (`up`).
 * A bare number may be per cent or a ratio, and is not guessed at; 0 is flat in each.
 */
export function slopeOneIn(text: string): Understood | 'direction' {
  const plain = text.trim().toLowerCase().replace('−', '-')
  if (plain === 'up' || plain === 'down' || plain === 'yes' || plain === 'up/down') return 'direction'
  const [, percent] = /^[+-]?\s*(\d+(?:\.\d+)?)\s*[%％]$/.exec(plain) ?? []
  const [, degrees] = /^[+-]?\s*(\d+(?:\.\d+)?)\s*°$/.exec(plain) ?? []
  const [, run] = /^[+-]?1\s*:\s*(\d+(?:\.\d+)?)$/.exec(plain) ?? []
  if (/^[+-]?0+(\.0+)?$/.test(plain)) return { value: flattest, operator: '>=' }
  const one_in =
    percent !== undefined
      ? 100 / Number(percent)
      : degrees !== undefined && Number(degrees) < 90
        ? 1 / Math.tan((Number(degrees) * Math.PI) / 180)
        : Number(run ?? NaN)
  if (one_in >= flattest) return { value: flattest, operator: '>=' }
  return one_in >= 1 ? { value: Math.round(one_in * 1000) / 1000 } : 'unclear'
}

export function wholeNumber(text: string): Understood {
  return /^\s*\d{1,5}\s*$/.test(text) ? { value: Number(text) } : 'unclear'
}

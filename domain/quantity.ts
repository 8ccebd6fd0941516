/** Units in which facts are stored, and what is plausible in each: beyond it a typing error is likelier than the value. */
export const plausible = {
  mm: { least: 0, most: 50_000, whole: true },
  m2: { least: 0, most: 10_000, whole: false },
  N: { least: 0, most: 1_000, whole: false },
  s: { least: 0, most: 600, whole: false },
  count: { least: 0, most: 10_000, whole: true },
  '1:n': { least: 1, most: 1_000, whole: false },
} as const
export type NumericUnit = keyof typeof plausible

export function isNumericUnit(unit: string): unit is NumericUnit {
  return unit in plausible
}

export function isPlausible(unit: NumericUnit, value: number): boolean {
  const { least, most, whole } = plausible[unit]
  return value >= least && value <= most && (!whole || Number.isInteger(value))
}

const millimetres_per = { mm: 1, cm: 10, m: 1000, 毫米: 1, 厘米: 10, 公分: 10, 米: 1000 } as const

/**
 * A length as people write it, in whole millimetres: `800`, `80cm`, `0.8 m`, `80 厘米`. A number without a unit is in
 * the unit given. Null: not a length.
 */
export function parseLengthMm(text: string, unit: keyof typeof millimetres_per = 'mm'): number | null {
  const [, number, written] = /^\s*(\d+(?:\.\d+)?)\s*(mm|cm|m|毫米|厘米|公分|米)?\s*$/i.exec(text) ?? []
  if (!number) return null
  const factor = millimetres_per[(written?.toLowerCase() ?? unit) as keyof typeof millimetres_per]
  return Math.round(Number(number) * factor)
}

/** A slope as people write it, as the n of 1:n: `1:12`, `1/12`, `8.3%`. Null: not a slope. */
export function parseSlopeOneIn(text: string): number | null {
  const [, rise, run] = /^\s*(\d+(?:\.\d+)?)\s*[:：/∶]\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  if (rise && run && Number(rise) > 0) return Number(run) / Number(rise)
  const [, percent] = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(text) ?? []
  return percent && Number(percent) > 0 ? 100 / Number(percent) : null
}

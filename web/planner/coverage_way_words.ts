import type { WayKind } from '#domain/target_way.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import type { UncoveredTown } from './coverage_way_data.ts'

/** `12,000 元`, in one piece. */
export function yuan(cost: number): string {
  return m.ledger_yuan({ count: cost.toLocaleString(getLocale()) }).replaceAll(' ', '\u00A0')
}

/** With fen only where there are any. */
export const yuanOfFen = (fen: number) => yuan(fen / 100)

export const kindNames: Record<WayKind, () => string> = {
  verify: m.ledger_kind_verify,
  renovate: m.ledger_kind_renovate,
  build: m.ledger_kind_build,
}

const optionTexts: Record<WayKind, (words: { town: string }) => string> = {
  verify: m.ledger_option_verify,
  renovate: m.ledger_option_renovate,
  build: m.ledger_option_build,
}

export const optionText = (kind: WayKind, town: string) => optionTexts[kind]({ town })

export function townName(towns: readonly UncoveredTown[], code: string): string {
  const town = towns.find((each) => each.code === code)
  return town ? nameOf(town) : code
}

import { isEnglish } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'

/** Yuan in one unit of what is shown and typed: 万元 in Chinese, yuan in English. */
const unitYuan = () => (isEnglish() ? 1 : 10_000)

/** `283.3` of 万元, exact: no yuan is rounded away. */
export function moneyText(yuan: number): string {
  const digits = isEnglish() ? {} : { minimumFractionDigits: 1, maximumFractionDigits: 4 }
  return (yuan / unitYuan()).toLocaleString(getLocale(), digits).replace('-', '−')
}

/** With its unit, in one piece. */
export const moneyWithUnit = (yuan: number) => m.scenario_money({ amount: moneyText(yuan) })

/** For a box to type in. */
export const typedMoney = (yuan: number) => String(yuan / unitYuan())

export const numberText = (value: number) => value.toLocaleString(getLocale())

/** A whole number within bounds, of what was typed in a unit; undefined: it is none. */
export function parsed(text: string, unit: 'money' | 'whole', least: number, most: number): number | undefined {
  const bare = text.trim().replaceAll(/[,，\s]/g, '')
  if (!/^\d+(\.\d+)?$/.test(bare)) return undefined
  const value = Number(bare) * (unit === 'money' ? unitYuan() : 1)
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-6 && whole >= least && whole <= most ? whole : undefined
}

export const moneyUnit = () => m.scenario_money_unit()

import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

const minute = 60_000
const units = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const

/** How long ago a moment was: `2 小时前`. */
export function ageText(moment: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(moment)) / minute)
  const unit = units.find(([, each]) => minutes >= each)
  if (!unit) return m.finder_just_now()
  return new Intl.RelativeTimeFormat(getLocale(), { numeric: 'always' }).format(-Math.floor(minutes / unit[1]), unit[0])
}

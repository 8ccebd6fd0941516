import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { answerName } from '../ui/fit_mark.tsx'
import { ReadAloud } from '../ui/read_aloud.tsx'
import { usableText } from '../usable_words.ts'
import { fitSentences } from './facility_can_i.tsx'
import { chainSentences } from './facility_chain.tsx'
import type { Facility } from './facility_data.ts'
import type { FoundFit } from './facility_fit.ts'
import { hoursLines } from './facility_hours.ts'
import { addressText } from './facility_share.tsx'

/** The page in the order in which somebody decides: can I, is it usable, is it open, how do I get in. */
export function Aloud({ facility, fit }: { facility: Facility; fit: FoundFit }) {
  const sentences = () => {
    const { usable_today, opening_hours, lifecycle } = facility
    const answer = fit.isOwn && lifecycle !== 'closed' ? [answerName(fit.found.answer), ...fitSentences(fit)] : []
    const usable = `${m.usable_title()} ${usable_today ? usableText(usable_today) : m.usable_unknown()}`
    const hours = `${m.facility_hours()}：${opening_hours ? hoursLines(opening_hours).join('；') : m.unknown()}`
    return [nameOf(facility), addressText(facility), ...answer, usable, hours, ...chainSentences(fit)]
  }
  return <ReadAloud sentences={sentences} />
}

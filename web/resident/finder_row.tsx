import { memo } from 'react'
import { Link } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { directionText } from '../direction.ts'
import { findingShort, howKnown, measuredText, missingText } from '../fit_words.ts'
import { useWide } from '../media.ts'
import { categoryName, distanceText, isEnglish, lifecycleName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { isStale } from '../stale.ts'
import { answerName, FitMark } from '../ui/fit_mark.tsx'
import { usableText } from '../usable_words.ts'
import { VerdictMark } from '../ui/marks.tsx'
import { UsableMark, UsableToday } from '../ui/usable_mark.tsx'
import { hoursLines } from './facility_hours.ts'
import type { Facility } from './finder_data.ts'
import type { FinderState } from './finder_state.ts'

interface Props {
  facility: Facility
  near: FinderState['near']
}

/** Where it is judged for somebody: verdict and distance, name, the fact that decides, usable and open, date and grade. */
export const Row = memo(OneRow, (before, now) => before.facility === now.facility && isSamePlace(before.near, now.near))

const isSamePlace = (one: Props['near'], other: Props['near']) => one?.lon === other?.lon && one?.lat === other?.lat

function OneRow({ facility, near }: Props) {
  const wide = useWide()
  const { fit, lon } = facility
  const compliance = <VerdictMark verdict={facility.verdict} stale={isStale(facility.verdict_on)} />
  return (
    <div className={fit ? 'finder-row finder-judged' : 'finder-row'}>
      <h3>
        <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>
      </h3>
      <Distance facility={facility} near={near} />
      {fit && (
        <p className="finder-fit">
          <FitMark answer={fit.answer} stale={fit.is_stale} />
        </p>
      )}
      {fit && <Limiting fit={fit} />}
      <p className="finder-status">
        {facility.lifecycle && facility.lifecycle !== 'operating' && (
          <strong className="finder-not-in-use">{lifecycleName(facility.lifecycle)}</strong>
        )}
        {(!fit || wide) && compliance}
        {facility.usable_today ? <UsableToday seen={facility.usable_today} /> : <UsableMark usable={null}>{m.finder_usable_unknown()}</UsableMark>}
        <span>{openText(facility)}</span>
      </p>
      {!fit && <p className="soft">{[categoryName(facility.category), townName(facility), facility.address].filter(Boolean).join(' · ')}</p>}
      <p className="soft">
        {(fit?.limiting && howKnown(fit.limiting)) ?? verifiedText(facility)}
        {fit?.is_stale && <span className="tag finder-stale">{m.fit_stale()}</span>}
        {lon === null && ` · ${m.finder_no_place()}`}
      </p>
    </div>
  )
}

function Distance({ facility: { lon, lat, distance_m }, near }: Props) {
  if (!near || lon === null || lat === null || distance_m === undefined) return null
  return (
    <p className="finder-distance">
      <span className="soft">{m.direction_towards({ direction: directionText(near, { lon, lat }) })}</span>{' '}
      <strong className="keep">{distanceText(distance_m)}</strong>
    </p>
  )
}

/** The fact that decides, with its value in bold. */
function Limiting({ fit: { answer, limiting, missing, missing_count } }: { fit: NonNullable<Facility['fit']> }) {
  if (answer === 'unknown' && !limiting?.measured) return <p>{missingText(missing, missing_count)}</p>
  if (!limiting) return null
  const value = typeof limiting.measured?.value === 'number' ? measuredText(limiting) : null
  const [before, ...after] = value ? findingShort(limiting).split(value) : []
  if (!value || before === undefined || after.length === 0) return <p>{findingShort(limiting)}</p>
  return (
    <p>
      {before}
      <strong className="keep">{value}</strong>
      {after.join(value)}
    </p>
  )
}

function verifiedText({ verified_on }: Facility): string {
  if (!verified_on) return m.finder_verified_never()
  return m.finder_verified({ date: verified_on }) + (isStale(verified_on) ? ` · ${m.stale()}` : '')
}

function townName({ town_name_zh, town_name_en }: Facility): string {
  return (isEnglish() && town_name_en) || town_name_zh
}

/** `开到 22:00`, `现在没开，明天 08:00 开`; where that is not known, the hours as they are written. */
export function openText({ open, opening_hours }: Pick<Facility, 'open' | 'opening_hours'>): string {
  if (!open) return opening_hours === null ? m.finder_hours_unknown() : hoursLines(opening_hours).join('；')
  if (open.changes_at === null) return open.is_open ? m.finder_open_always() : m.finder_closed_now()
  const time = momentOf(open.changes_at)
  return open.is_open ? m.finder_open_until({ time }) : m.finder_closed_until({ time })
}

/** The hour in China, with the day where it is another. */
function momentOf(moment: string): string {
  const at = new Date(moment)
  const china = { timeZone: 'Asia/Shanghai' } as const
  const locale = isEnglish() ? 'en-GB' : 'zh-CN'
  const time = at.toLocaleTimeString(locale, { ...china, hour: '2-digit', minute: '2-digit', hour12: false })
  return dayInChina(at) === dayInChina(new Date()) ? time : `${at.toLocaleDateString(locale, { ...china, weekday: 'short' })} ${time}`
}

/** A row as it is read aloud. */
export function rowSentence(facility: Facility, near: FinderState['near']): string {
  const { lon, lat, distance_m, fit, verdict, lifecycle, usable_today } = facility
  const isFar = near && lon !== null && lat !== null && distance_m !== undefined
  const distance = isFar ? `${m.direction_towards({ direction: directionText(near, { lon, lat }) })} ${distanceText(distance_m)}` : ''
  const use = fit ? answerName(fit.answer) : verdictName(verdict)
  const why = fit?.limiting ? findingShort(fit.limiting) : ''
  const shut = lifecycle && lifecycle !== 'operating' ? lifecycleName(lifecycle) : usable_today?.usable === false ? usableText(usable_today) : ''
  return [nameOf(facility), distance, shut, use, why, openText(facility)].filter(Boolean).join(m.sentence_pause())
}

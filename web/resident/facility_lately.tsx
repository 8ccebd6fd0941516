import { dayInChina } from '#domain/date.ts'
import { grades, type Grade } from '#domain/facility.ts'
import { listText } from '../judgement_words.ts'
import { gradeName, lifecycleName, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Facility, Fact } from './facility_data.ts'

interface Event {
  day: string
  text: string
}

/** What was found out of it last, newest first: from what is shown of it anyway, so without names. */
export function Lately({ facility }: { facility: Facility }) {
  const events = eventsOf(facility).sort((one, other) => other.day.localeCompare(one.day))
  return (
    <section className="facility-section no-print" aria-labelledby="place-lately">
      <h2 id="place-lately">{m.place_lately_title()}</h2>
      {events.length === 0 ? (
        <p>{m.place_lately_none()}</p>
      ) : (
        <ol className="facility-list">
          {events.slice(0, shown_events).map(({ day, text }) => (
            <li key={`${day} ${text}`} className="place-event">
              <time className="keep soft" dateTime={day}>
                {day}
              </time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const shown_events = 4

/** Of what is known of it; null: nothing with a date is. */
export function newestDay(facility: Facility): string | null {
  return (
    eventsOf(facility)
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null
  )
}

function eventsOf({ verdict, verdict_on, verified_on, components, facts, lifecycle_events }: Facility): Event[] {
  const known = [...components.flatMap((component) => component.facts), ...facts].filter(({ state }) => state !== 'unknown')
  return [
    ...(verdict_on ? [{ day: verdict_on, text: m.place_lately_verdict({ verdict: verdictName(verdict) }) }] : []),
    ...(verified_on ? [{ day: verified_on, text: m.place_lately_verified() }] : []),
    ...lifecycle_events.flatMap(({ state, since }) => (since ? [{ day: since, text: lifecycleName(state) }] : [])),
    ...factEvents(known),
  ]
}

/** What was recorded of one day is one event. */
function factEvents(facts: readonly Fact[]): Event[] {
  const byDay = new Map<string, Grade[]>()
  for (const { observed_at, grade } of facts) {
    const day = dayInChina(new Date(observed_at))
    byDay.set(day, [...(byDay.get(day) ?? []), grade])
  }
  return [...byDay].map(([day, found]) => {
    const names = grades.filter((grade) => found.includes(grade)).map(gradeName)
    return { day, text: m.place_lately_facts({ count: found.length, grades: listText(names) }) }
  })
}

const week = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'] as const
type Day = (typeof week)[number]

const names: Record<Day, string> = {
  Mo: 'Monday',
  Tu: 'Tuesday',
  We: 'Wednesday',
  Th: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  Su: 'Sunday',
  PH: 'PublicHolidays',
}

/** A day that is closed opens and closes at once. */
const closed = '00:00-00:00'
const rule_form = /^(?:([A-Z][A-Za-z, -]*) )?(off|closed|\d\d:\d\d-\d\d:\d\d(?: ?, ?\d\d:\d\d-\d\d:\d\d)*)$/

/** OSM opening_hours for schema.org: days with spans, the later rule of a day before the earlier. Null: more than that can say, so nothing is said. */
export function openingHours(hours: string): object[] | null {
  const text = hours.trim() === '24/7' ? '00:00-24:00' : hours.trim()
  const spansOf = new Map<Day, string>()
  for (const rule of text.split(/\s*;\s*/).filter(Boolean)) {
    const [, when, spans] = rule_form.exec(rule) ?? []
    const days = when === undefined ? week.slice(0, 7) : daysOf(when)
    if (!spans || !days) return null
    for (const day of days) spansOf.set(day, /^\d/.test(spans) ? spans.replaceAll(' ', '') : closed)
  }
  return spansOf.size > 0 ? [...grouped(spansOf)].flatMap(([spans, days]) => specifications(spans, days)) : null
}

function daysOf(text: string): Day[] | null {
  const parts = text.split(',').map((part) => part.trim().split(/\s*-\s*/))
  const days = parts.flatMap(([from = '', to = from]) => between(week.indexOf(from as Day), week.indexOf(to as Day)))
  return days.every((day) => day !== undefined) ? days : null
}

function between(from: number, to: number): (Day | undefined)[] {
  if (from < 0 || to < 0) return [undefined]
  if (from <= to) return week.slice(from, to + 1)
  return [...week.slice(from, 7), ...week.slice(0, to + 1)]
}

function grouped(spansOf: ReadonlyMap<Day, string>): Map<string, Day[]> {
  const groups = new Map<string, Day[]>()
  for (const day of week) {
    const spans = spansOf.get(day)
    if (spans !== undefined) groups.set(spans, [...(groups.get(spans) ?? []), day])
  }
  return groups
}

function specifications(spans: string, days: readonly Day[]): object[] {
  return spans.split(',').map((span) => {
    const [opens, closes] = span.split('-')
    const dayOfWeek = days.map((day) => names[day])
    return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes: closes === '24:00' ? '23:59' : closes }
  })
}

import type { Rankable } from '#domain/finder_rank.ts'
import type { App, Parts } from '../app.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { find } from '../finder/find.ts'
import { problem } from '../problem.ts'
import { most_judged } from '../queries/finder.ts'
import { FinderQuestion, FinderReply } from '../schemas/finder.ts'
import { refusals } from '../schemas/shared.ts'
import { filterOf } from './list_filter.ts'

export function finderRoutes(app: App, { db, now }: Parts): void {
  app.post(
    '/api/v1/finder',
    {
      config: { permission: 'read_inventory', rateLimit: { max: 3_000, timeWindow: '1 minute' } }, // hundreds of people may share an address
      schema: {
        tags: ['facilities'],
        summary: 'Places that a person can use',
        description: `The nearest ${most_judged} of the filter, or without a place the first by name, each judged by the person’s needs from its own measured facts: what fits first, then what is not known to, then what does not. Needs come in the body, are judged and kept nowhere.`,
        body: FinderQuestion,
        response: { 200: FinderReply, ...refusals(400) },
      },
    },
    async ({ body }) => {
      const { near, needs = {}, open_now = false, usable_today = false, limit = 20 } = body
      const { moment = now(), after } = body.after ? began(body.after) : {}
      const { last, ...found } = await find(db, { filter: filterOf(body), near, needs, open_now, usable_today, limit, after }, moment)
      return { ...found, next: last && cursorOf(last, moment) }
    },
  )
}

const list = 'finder'

/** All pages are judged as of the moment of the first, so that nothing changes its place between them. */
function cursorOf({ answer, is_shut, distance_m, name_key, id }: Rankable, moment: Date): string {
  return printCursor(list, { key: JSON.stringify([moment, answer, is_shut, distance_m, name_key]), id })
}

function began(text: string): { moment: Date; after: Rankable } {
  const { key, id } = readCursor(list, 'after', text)
  const told = parsed(key)
  const moment = new Date(String(told?.[0]))
  if (!told || Number.isNaN(moment.getTime()))
    throw problem('invalid_request', {}, [
      { field: 'after', code: 'cursor', detail: { zh: '不是本列表的翻页标记', en: 'not a cursor of this list' } },
    ])
  const [, answer, is_shut, distance_m, name_key] = told
  return { moment, after: { answer, is_shut, distance_m, name_key, id } }
}

/** Anybody may send anything. */
function parsed(key: string): [string, Rankable['answer'], boolean, number | null, string] | null {
  try {
    const told: unknown = JSON.parse(key)
    return Array.isArray(told) && told.length === 5 ? (told as [string, Rankable['answer'], boolean, number | null, string]) : null
  } catch {
    return null
  }
}

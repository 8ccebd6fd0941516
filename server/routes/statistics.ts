import { Type } from 'typebox'
import { default_validity_months } from '#domain/coverage.ts'
import { dayInChina, type Day as DayText } from '#domain/date.ts'
import { statisticsOf, thin_below, thinReasonsOf, type Tally } from '#domain/statistics.ts'
import { firstValidDay } from '#domain/validity.ts'
import type { App, Parts } from '../app.ts'
import type { CityData } from '../database/reference_data.ts'
import { FreshReplies, sendPrinted } from '../fresh_replies.ts'
import { isDemo } from '../queries/database_info.ts'
import { townsOf } from '../queries/regions.ts'
import { tallies } from '../queries/statistics.ts'
import { refusals } from '../schemas/shared.ts'
import { StatisticsReply } from '../schemas/statistics.ts'

const StatisticsQuery = Type.Object(
  { validity_months: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, default: default_validity_months })) },
  { additionalProperties: false },
)

export function statisticsRoutes(app: App, { db, now }: Parts, { city_code }: CityData): void {
  const replies = new FreshReplies(db)
  app.get(
    '/api/v1/statistics',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags: ['statistics'],
        summary: 'Counts per town and kind',
        description: `What is not known is counted apart. A town with fewer than ${thin_below.facilities} facilities, or fewer than ${thin_below.audited_percent} % of them audited, is thin: its shares say nothing.`,
        querystring: StatisticsQuery,
        response: { 200: StatisticsReply, ...refusals(400) },
      },
    },
    async ({ query: { validity_months = default_validity_months } }, reply) => {
      const as_of = dayInChina(now())
      const work = async () => String(reply.serializeInput(await townStatistics(as_of, validity_months), '200'))
      return sendPrinted(reply, await replies.reply(`${as_of} ${validity_months}`, work))
    },
  )

  async function townStatistics(as_of: DayText, validity_months: number) {
    const [towns, counted, example_data] = await Promise.all([
      townsOf(db, city_code, as_of),
      tallies(db, firstValidDay({ as_of, validity_months })),
      isDemo(db),
    ])
    const ofTown = byTown(counted)
    const codes = new Set(towns.map(({ code }) => code))
    return {
      example_data,
      as_of,
      validity_months,
      total: statisticsOf(counted),
      towns: towns.map((town) => {
        const statistics = statisticsOf(ofTown.get(town.code) ?? [])
        const thin_reasons = thinReasonsOf(statistics)
        return { ...town, ...statistics, thin: thin_reasons.length > 0, thin_reasons }
      }),
      outside_towns: statisticsOf(counted.filter(({ town_code }) => !codes.has(town_code))),
    }
  }
}

function byTown(counted: readonly Tally[]): Map<string, Tally[]> {
  const groups = new Map<string, Tally[]>()
  for (const tally of counted) {
    const group = groups.get(tally.town_code)
    if (group) group.push(tally)
    else groups.set(tally.town_code, [tally])
  }
  return groups
}

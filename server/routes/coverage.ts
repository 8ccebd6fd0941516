import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { changeCauses, comparability, explainedChange } from '#domain/change_shares.ts'
import { passRates } from '#domain/chance.ts'
import { coverage, type CoverageRule } from '#domain/coverage.ts'
import { coverageChanges, coverageTrend } from '#domain/coverage_changes.ts'
import type { Day as DayText } from '#domain/date.ts'
import { categoriesOf } from '#domain/facility.ts'
import { firmness, strictnessLines } from '#domain/fragility.ts'
import { target_percent } from '#domain/share.ts'
import { uncoveredTowns } from '#domain/way_choices.ts'
import type { App, Parts } from '../app.ts'
import type { CoverageRegister, Held } from '../coverage_register.ts'
import { categoryParameter, CoverageQuery, rule, ruleOf } from '../coverage_rule.ts'
import { sendPrinted } from '../fresh_replies.ts'
import { problem } from '../problem.ts'
import { ChangesReply, CoverageReply, TrendReply, UncoveredReply } from '../schemas/coverage.ts'
import { Day, refusals } from '../schemas/shared.ts'

const ChangesQuery = Type.Object(
  {
    from: Day('As it stood on that day'),
    to: Type.Optional(Day('Absent: today in China')),
    ...rule,
    from_category: categoryParameter('Categories that counted on the earlier day; absent: the same'),
    from_validity_months: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, description: 'As it was on the earlier day; absent: the same' })),
  },
  { additionalProperties: false },
)
const TrendQuery = Type.Object({ from_year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })), ...rule }, { additionalProperties: false })

const tags = ['coverage']
const config = { permission: 'read_inventory' } as const

/** Absent: the five year ends before today's year. */
const trend_years = 6

const ledgerSchema = {
  tags,
  summary: 'Towns that have a disability service facility',
  description: `The rate must exceed ${target_percent} %. Covered is certain, possible is on record but unverified or stale; the interval lies between. Says as well how firmly a met target stands (the fewest losses that break it, until when its proof lasts) and what visits would settle an open one; the same target held against each category and against residents.`,
  querystring: CoverageQuery,
  response: { 200: CoverageReply, ...refusals(400, 422) },
}

const changesSchema = {
  tags,
  summary: 'What changed between two days, and why',
  description:
    'By one rule for both days, unless another is given for the earlier. `towns` are those whose state differs; `changes` is everything that happened, in order; `shares` divides the difference exactly among seven causes.',
  querystring: ChangesQuery,
  response: { 200: ChangesReply, ...refusals(400, 422) },
}

const trendSchema = {
  tags,
  summary: 'Coverage at the year ends and today',
  description: 'Each by the verifications that counted on that day.',
  querystring: TrendQuery,
  response: { 200: TrendReply, ...refusals(400) },
}

const uncoveredSchema = {
  tags,
  summary: 'Towns without coverage, and what is there to begin from',
  description:
    'What the cheapest way over the target is chosen from: records that a visit would decide, facilities that could be renovated (suspended, closed, or of a category that does not count), and how re-verifications of each category went so far. Costs are those of the catalogue: none is made up.',
  querystring: CoverageQuery,
  response: { 200: UncoveredReply, ...refusals(400, 401, 403, 422) },
}

export function coverageRoutes(app: App, { now }: Parts, register: CoverageRegister): void {
  app.get('/api/v1/coverage', { config, schema: ledgerSchema }, async ({ query }, reply) => {
    const asked = ruleOf(query, query.as_of, now())
    return sendPrinted(reply, await register.reply(`ledger ${printed(asked)}`, (record) => text(reply, record, ledgerOf(record, asked))))
  })

  app.get('/api/v1/coverage/changes', { config, schema: changesSchema }, async ({ query }, reply) => {
    const asked = ruleOf(query, query.to, now())
    const { from } = query
    if (from > asked.as_of)
      throw problem('invalid_request', {}, [
        { field: 'from', code: 'order', detail: { zh: '开始日期不能晚于结束日期', en: 'from must not lie after to' } },
      ])
    const rule_from = {
      categories: query.from_category ?? asked.categories,
      validity_months: query.from_validity_months ?? asked.validity_months,
    }
    const work = (record: Held) => text(reply, record, changesOf(record, asked, { from, rule_from }))
    return sendPrinted(reply, await register.reply(`changes ${printed({ as_of: from, ...rule_from })} ${printed(asked)}`, work))
  })

  app.get('/api/v1/coverage/trend', { config, schema: trendSchema }, async ({ query }, reply) => {
    const asked = ruleOf(query, undefined, now())
    const from_year = query.from_year ?? Number(asked.as_of.slice(0, 4)) - trend_years
    const { validity_months } = asked
    const work = (record: Held) =>
      text(reply, record, { validity_months, target_percent, points: coverageTrend(record.towns, record.facilities, asked, from_year) })
    return sendPrinted(reply, await register.reply(`trend ${from_year} ${printed(asked)}`, work))
  })

  app.get('/api/v1/coverage/uncovered', { config: { permission: 'read_supervision' }, schema: uncoveredSchema }, async ({ query }) => {
    const asked = ruleOf(query, query.as_of, now())
    const { example_data, towns, facilities } = await register.current()
    const categories = asked.categories.length > 0 ? asked.categories : categoriesOf('service').map(({ code }) => code)
    return { example_data, ...asked, pass_rates: passRates(categories, facilities, asked.as_of), towns: uncoveredTowns(towns, facilities, asked) }
  })
}

function ledgerOf({ towns, facilities }: Held, asked: CoverageRule) {
  const ledger = coverage(towns, facilities, asked)
  return { ...ledger, firmness: firmness(ledger), strictness: strictnessLines(ledger) }
}

function changesOf({ towns, facilities }: Held, asked: CoverageRule, { from, rule_from }: { from: DayText; rule_from: Omit<CoverageRule, 'as_of'> }) {
  const span = { from, to: asked.as_of, rule_from, rule_to: asked }
  const { towns: of_towns, residents, disabled_residents } = explainedChange(towns, facilities, span)
  const said = ({ parts, ...whole }: typeof of_towns) => ({ ...whole, parts: changeCauses.map((cause, index) => ({ cause, of_5040: parts[index] })) })
  return {
    ...coverageChanges(towns, facilities, asked, span),
    shares: {
      comparison: comparability(towns, span),
      towns: said(of_towns),
      residents: said(residents),
      disabled_residents: said(disabled_residents),
    },
  }
}

/** By the route's schema, as any reply. */
function text(reply: FastifyReply, { example_data }: Held, answer: object): string {
  return String(reply.serializeInput({ example_data, ...answer }, '200'))
}

const printed = ({ as_of, categories, validity_months }: CoverageRule) => `${as_of} ${validity_months} ${categories.join(' ')}`

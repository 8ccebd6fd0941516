import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import { writing, type Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { checkPast } from '../facility_rules.ts'
import { indicatorsOn } from '../indicators.ts'
import { found, problem } from '../problem.ts'
import { indicatorByCode, putIndicatorValue, removeIndicatorValue } from '../queries/indicators.ts'
import { townsOf } from '../queries/regions.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { IndicatorList, NewIndicatorValue } from '../schemas/supervision.ts'

const tags = ['supervision']
const config = { permission: 'record_indicators' } as const
const params = Type.Object({ code: Type.String({ maxLength: 50 }) })

const listSchema = {
  tags,
  summary: 'The indicators of the plan, with their values',
  description: 'Coverage is computed at the year ends and today; the others are typed in, of the whole city or by town.',
  response: { 200: IndicatorList, ...refusals(401, 403) },
}

const putSchema = {
  tags,
  summary: 'Record the value of an indicator on a day',
  description: 'A value of the same place and day takes the place of the one before, which stays in the history.',
  params,
  body: NewIndicatorValue,
  response: { 200: IndicatorList, ...refusals(400, 401, 403, 404, 422) },
}

const deleteSchema = {
  tags,
  summary: 'Remove a value of an indicator',
  description: 'It stays in the history.',
  params: Type.Object({ ...params.properties, id: Id }),
  response: { 200: IndicatorList, ...refusals(400, 401, 403, 404) },
}

/** The plan's indicators: what was aimed for and what it came to. */
export function indicatorRoutes(app: App, { db, now }: Parts, { city_code }: CityData, register: CoverageRegister): void {
  const list = async () => ({ indicators: await indicatorsOn(db, dayInChina(now()), { city_code, register }) })

  app.get('/api/v1/indicators', { config: { permission: 'read_supervision' }, schema: listSchema }, list)

  app.put('/api/v1/indicators/:code/values', { config, schema: putSchema }, async (request) => {
    const { code } = request.params
    const { town_code, ...value } = request.body
    const today = dayInChina(now())
    checkPast(value.on_day, now())
    await writing(db, authorOf(request), async (trx) => {
      await checkTyped(trx, code)
      if (town_code !== null && !(await townsOf(trx, city_code, today)).some((town) => town.code === town_code))
        throw problem('town_unknown', { code: town_code })
      await putIndicatorValue(trx, { indicator_code: code, town_code, ...value })
    })
    return list()
  })

  app.delete('/api/v1/indicators/:code/values/:id', { config, schema: deleteSchema }, async (request) => {
    const { code, id } = request.params
    await writing(db, authorOf(request), async (trx) => {
      await checkTyped(trx, code)
      if (!(await removeIndicatorValue(trx, { code, id }))) throw problem('indicator_value_not_found', { id })
    })
    return list()
  })
}

async function checkTyped(db: Db, code: string): Promise<void> {
  const { computed } = found(await indicatorByCode(db, code), 'indicator_not_found', { code })
  if (computed !== null) throw problem('indicator_computed')
}

import type { FastifyBaseLogger } from 'fastify'
import { dayInChina, type Day } from '#domain/date.ts'
import type { Config } from '../config.ts'
import { writing, type Db } from '../database/connect.ts'
import type { OpenDatabase } from '../database/open.ts'
import { criteriaVersion } from '../queries/criteria.ts'
import { gatherStatistics, register } from '../queries/planner.ts'
import { StartError } from '../start_error.ts'
import { drawBoundaries, insertDemo, markDemo, removeDemo, usageForUpdate, type Removed, type Usage } from '../queries/demo.ts'
import { addScenario } from '../queries/scenarios.ts'
import { putWorkCosts } from '../queries/work_costs.ts'
import { generateDemo } from './generator.ts'
import { readGround } from './ground.ts'
import { example_name, exampleCosts, exampleQuestion } from './plans.ts'

/** Said to whoever ran the command; nothing was changed. */
class DemoError extends StartError {
  readonly code: 'facilities_exist' | 'not_a_demo'
  constructor(code: DemoError['code'], message: string) {
    super(message)
    this.code = code
  }
}

const actor = 'demo'
const source = '示例数据（虚构）'

/** Loads the examples into a database without facilities: they never stand beside real ones. */
export async function loadDemo(db: Db, config: Pick<Config, 'CITY_DATA'>, today: Day): Promise<{ facilities: number }> {
  return load(db, config, today, ({ facilities }) => {
    if (facilities > 0) {
      throw new DemoError(
        'facilities_exist',
        `数据库中已有 ${facilities} 处设施，示例数据不与真实数据混放。The database has ${facilities} facilities; example data never stands beside other data.`,
      )
    }
    return true
  })
}

/** Into a database that was never used, and not again once the examples were removed; whether they were loaded now. */
export async function loadDemoAtStart(
  { db, embedded }: Pick<OpenDatabase, 'db' | 'embedded'>,
  config: Config,
  log: Pick<FastifyBaseLogger, 'info'>,
): Promise<boolean> {
  if (config.DEMO === 'off' || (config.DEMO === 'auto' && !embedded)) return false
  const { facilities } = await load(db, config, dayInChina(new Date()), (usage) => usage.facilities === 0 && !usage.demo_removed)
  if (facilities > 0)
    log.info({ facilities }, '已装入示例数据，可用 npm run demo -- remove 清空 Example data loaded; that command empties the database again')
  return facilities > 0
}

async function load(db: Db, config: Pick<Config, 'CITY_DATA'>, today: Day, wanted: (usage: Usage) => boolean): Promise<{ facilities: number }> {
  const ground = await readGround(config.CITY_DATA)
  const loaded = await writing(db, actor, async (trx) => {
    if (!wanted(await usageForUpdate(trx))) return { facilities: 0 }
    const { criteria } = (await criteriaVersion(trx, 1))! // comes with the reference data
    const records = generateDemo(today, { ground, criteria })
    await insertDemo(trx, records, source)
    await drawBoundaries(trx, {
      seats: ground.towns.map(({ code, seat: [lon, lat] }) => ({ code, lon, lat })),
      outline: { type: 'Polygon', coordinates: [ground.outline] },
      source: `${ground.label_zh}（由示意驻地划分）`,
    })
    await putWorkCosts(trx, exampleCosts(criteria))
    await addScenario(trx, { name: example_name, asked: exampleQuestion(ground), copied_from: null })
    await markDemo(trx)
    return { facilities: records.facilities.length }
  })
  if (loaded.facilities > 0) await gatherStatistics(db, register)
  return loaded
}

export async function clearDemo(db: Db): Promise<Removed> {
  return writing(db, actor, async (trx) => {
    const { is_demo } = await usageForUpdate(trx)
    if (!is_demo) throw new DemoError('not_a_demo', '这不是示例数据库，没有删除任何内容。This is not a demo database; nothing was removed.')
    return removeDemo(trx, actor)
  })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import type { CityData } from '../database/reference_data.ts'
import { isKnown } from '../etag.ts'
import { found } from '../problem.ts'
import { boundaryStatusOf } from '../queries/boundaries.ts'
import { isDemo } from '../queries/database_info.ts'
import { regionByCode, townsOf } from '../queries/regions.ts'
import { root } from '../root.ts'
import { City } from '../schemas/region.ts'
import { NotModified, refusals } from '../schemas/shared.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

export function cityRoutes(app: App, { db, config, now }: Parts, { city_code, extent }: CityData): void {
  app.get(
    '/api/v1/city',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags: ['regions'],
        summary: 'The city, and what a page needs at its start',
        response: { 200: City, 304: NotModified, ...refusals(404) },
      },
    },
    async (request, reply) => {
      const today = dayInChina(now())
      const [region, towns, is_demo, boundary_status] = await Promise.all([
        regionByCode(db, city_code),
        townsOf(db, city_code, today),
        isDemo(db),
        boundaryStatusOf(db),
      ])
      const { code, name_zh, name_en } = found(region, 'region_not_found', { code: city_code })
      const { west, south, east, north } = extent
      const city = {
        code,
        name_zh,
        name_en,
        extent: { west, south, east, north },
        towns,
        is_demo,
        map_approval_number: config.MAP_APPROVAL_NUMBER || null,
        boundary_status,
        today,
        version,
      }
      return isKnown(request, reply, city) ? reply.code(304).send(undefined) : city
    },
  )
}

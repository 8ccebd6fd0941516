import { readFile } from 'node:fs/promises'
import { publicRights } from '#domain/role.ts'
import { noFilter } from '#domain/filter.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Parts } from '../app.ts'
import type { CityData } from '../database/reference_data.ts'
import { isKnown } from '../etag.ts'
import { offeredFormats } from '../exports/formats.ts'
import { facilityFor } from '../privacy.ts'
import { isDemo } from '../queries/database_info.ts'
import { facilityById, listFacilities } from '../queries/facilities.ts'
import { knownOf } from '../queries/facility_facts.ts'
import { toldWhole } from '../queries/operational.ts'
import { regionByCode } from '../queries/regions.ts'
import { datasetData, datasetDescription, datasetName, licenceOf } from '../structured_data/dataset.ts'
import { descriptionOf, facilityData } from '../structured_data/facility.ts'
import { withHead, type Head } from '../structured_data/head.ts'

const config = { permission: 'anyone' } as const
const id_form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Pages whose head says what they are of, as anybody may know it; where that can't be told they are the app like any other. */
export function describedPages(app: App, { db, now, config: settings }: Parts, { city_code, extent }: CityData, index: string): void {
  const origin = settings.PUBLIC_URL?.replace(/\/$/, '') ?? ''

  app.get<{ Params: { id: string } }>('/f/:id', { config }, async (request, reply) =>
    send(request, reply, id_form.test(request.params.id) ? () => headOfFacility(request.params.id) : null),
  )
  app.get('/data', { config }, async (request, reply) => send(request, reply, headOfData))

  async function headOfFacility(id: string): Promise<Head | null> {
    const found = await facilityById(db, id)
    if (!found || found.merged_into) return null
    const [known, city] = await Promise.all([knownOf(db, id), cityNamed()])
    const facility = facilityFor(publicRights, { ...toldWhole(found, now()), ...known })
    const url = `${origin}/f/${id}`
    const title = `${facility.name_zh} · ${siteName(city)}`
    return { title, description: descriptionOf(facility), url, data: facilityData(facility, url, city.name_zh) }
  }

  async function headOfData(): Promise<Head> {
    const [city, is_demo, { facilities }] = await Promise.all([
      cityNamed(),
      isDemo(db),
      listFacilities(db, noFilter, { sort: 'newest', limit: 1 }, now()),
    ])
    const published = { city, changed_at: facilities[0]?.updated_at ?? null, licence: licenceOf(settings), extent, formats: offeredFormats(is_demo) }
    const title = `${datasetName(city)} · ${siteName(city)}`
    return { title, description: datasetDescription(city), url: `${origin}/data`, data: datasetData(published, origin) }
  }

  async function cityNamed(): Promise<{ name_zh: string }> {
    return (await regionByCode(db, city_code)) ?? { name_zh: city_code }
  }

  async function send(request: FastifyRequest, reply: FastifyReply, describe: (() => Promise<Head | null>) | null) {
    const [page, head] = await Promise.all([readFile(index, 'utf8'), describe ? described(request, describe) : null])
    const shown = head ? withHead(page, head) : page
    reply.type('text/html; charset=utf-8')
    return isKnown(request, reply, shown) ? reply.code(304).send() : reply.send(shown)
  }

  /** A database that does not answer keeps nobody from the page, which says so itself. */
  async function described(request: FastifyRequest, describe: () => Promise<Head | null>): Promise<Head | null> {
    try {
      return await describe()
    } catch (error) {
      request.log.warn(error, 'The head of a page could not be told.')
      return null
    }
  }
}

const siteName = ({ name_zh }: { name_zh: string }) => `${name_zh.replace(/[市县]$/, '')}无障碍`

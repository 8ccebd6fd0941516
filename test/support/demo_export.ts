import { readConfig } from '../../server/config.ts'
import { generateDemo } from '../../server/demo/generator.ts'
import { readGround } from '../../server/demo/ground.ts'
import { ownRecord, type OwnRecord } from '../../server/imports/own_record.ts'
import type { ExportRecord } from '../../server/queries/export_rows.ts'
import { criteria } from './criteria.ts'

/** The examples as an export takes them out of the database. */
export async function demoExport(): Promise<{ records: ExportRecord[]; own: OwnRecord[] }> {
  const demo = generateDemo('2026-11-24', { ground: await readGround(readConfig({}).CITY_DATA), criteria })
  const records = demo.facilities.map((facility, index): ExportRecord => {
    const of = <T extends { facility_id: string }>(list: T[]) => list.filter(({ facility_id }) => facility_id === facility.id)
    const components = of(demo.components).map(({ facility_id: _, ...part }) => ({
      ...part,
      facts: demo.facts
        .filter(({ component_id }) => component_id === part.id)
        .map(({ component_id: __, audit_id: ___, ...fact }) => withoutNull(fact)),
    }))
    const events = of(demo.lifecycle_events)
    return {
      ...facility,
      number: index + 1,
      declared_town_code: null,
      geometry: facility.geometry && JSON.stringify(facility.geometry),
      lifecycle: events.at(-1)?.state ?? null,
      lifecycle_since: events.at(-1)?.since ?? null,
      closed_reason: null,
      verified_on: of(demo.verifications).at(-1)?.verified_on ?? null,
      source: null,
      source_licence: null,
      same_as: [],
      tags: JSON.stringify(index % 7 === 0 ? { 备注: '临街', 'a.b': 3 } : {}),
      components: JSON.stringify(components.map(withoutNull)),
      lifecycle_events: JSON.stringify(events.map(({ facility_id: _, ...event }) => event)),
      verifications: JSON.stringify(of(demo.verifications).map(({ facility_id: _, verified_by: __, ...visit }) => visit)),
      revision: 1,
      updated_at: '2026-11-24T04:00:00Z',
    }
  })
  return { records, own: records.map(ownRecord) }
}

function withoutNull(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
}

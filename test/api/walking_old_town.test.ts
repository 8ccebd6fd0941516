import { expect, inject } from 'vitest'
import { test } from '../support/app.ts'
import { old_town_file, oldTown } from '../support/heidelberg.ts'
import { addFact, chair, partOf, wayOf, type Place } from '../support/walking.ts'

/** Corners of streets between which the shortest way goes over steps. */
const pairs: [string, Place, Place][] = [
  ['Zwingerstraße, Klingenteichstraße', [8.7108263, 49.4109506], [8.7049108, 49.4087826]],
  ['Bahnhofstraße, Merianstraße', [8.6925748, 49.4064189], [8.7074298, 49.4112126]],
  ['Mönchgasse, Hans-Böckler-Straße', [8.7115276, 49.4135755], [8.6928911, 49.4061947]],
  ['Grabengasse, Neckarstaden', [8.7056103, 49.4115795], [8.7085177, 49.4134302]],
  ['Marsiliusplatz, Seminarstraße', [8.7069805, 49.4107099], [8.7073354, 49.4098437]],
  ['Friedrich-Ebert-Anlage, Karlstraße', [8.7047493, 49.4088792], [8.7124932, 49.4119083]],
  ['Hauptstraße, Rohrbacher Straße', [8.7104691, 49.4119359], [8.6927738, 49.4062201]],
  ['Universitätsplatz, Hans-Böckler-Straße', [8.7059063, 49.410806], [8.6940754, 49.405936]],
  ['Marktplatz, Klingenteichstraße', [8.710133, 49.4122891], [8.7069215, 49.4082634]],
  ['Alte Brücke, Hauptstraße', [8.7095927, 49.4133541], [8.7072507, 49.4117375]],
]

interface Way {
  steps: { facility_id: string; notes: { type: string }[] }[]
}
const flights = ({ steps }: Way) => steps.filter(({ notes }) => notes.some(({ type }) => type === 'stairs_steps')).length

/** The ways over a small network are tried on both engines, and always; the import alone takes the embedded one half a minute. */
const on_server = inject('engine') === 'server' ? test.skipIf(!old_town_file) : test.skip

on_server(
  `${old_town_file ? '' : 'SKIPPED, because OSM_OLD_TOWN names no file (test/data/osm/README.md): '}in a real old town a walker goes over the steps and a chair round them; a kerb that is raised on its way moves it`,
  async ({ db }) => {
    const { app, call } = await oldTown(db, old_town_file!)
    for (const [names, from, to] of pairs) {
      const [walker, wheeled] = [await wayOf(call, from, to), await wayOf(call, from, to, chair)]
      const told = {
        names,
        climbs: flights(walker) > 0,
        flights: flights(wheeled),
        barriers: wheeled.barriers,
        isLonger: wheeled.length_m > walker.length_m,
      }
      expect(told).toEqual({ names, climbs: true, flights: 0, barriers: [], isLonger: true })
    }
    const [, from, to] = pairs[8]!
    const before = await wayOf(call, from, to, chair)
    const place = before.geometry.coordinates[Math.floor(before.geometry.coordinates.length / 2)]
    const road = before.steps.findLast(({ at_m }: { at_m: number }) => at_m < before.length_m / 2)
    const kerb = await partOf(call, road.facility_id, { type: 'curb_ramp', at: place, facts: { lip_height_mm: 10 } })
    expect((await wayOf(call, from, to, chair)).geometry).toEqual(before.geometry)
    await addFact(call, road.facility_id, kerb, 'lip_height_mm', 120, '2026-11-02')
    const after = await wayOf(call, from, to, chair)
    expect([flights(after), after.barriers]).toEqual([0, []])
    expect(after.geometry).not.toEqual(before.geometry)
    await app.close()
  },
)

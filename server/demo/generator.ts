import { addDays, type Day } from '#domain/date.ts'
import { categoryOf, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import { findingsAt } from './components.ts'
import type { DemoTown, Ground } from './ground.ts'
import { commons, essentials, other_quota, places, quotas, roads, seat_only, toilets, type Template } from './names.ts'
import { seeded, type Random } from './random.ts'
import type { DemoFacility, DemoRecords } from './records.ts'
import { serviceScenes } from './service_script.ts'
import { areaIn, lineIn, middleOf, pointIn } from './shapes.ts'

/** Any number would do; with this one the towns come out alive and the thin ones thin. */
const seed = 441882

/** Made-up facilities of the towns, always the same ones; days are told back from the given one. Nothing in it is true. */
export function generateDemo(today: Day, ground: Ground): DemoRecords {
  const making = new Making(today, ground)
  for (const scene of serviceScenes(today)) making.addScene(scene)
  for (const [index, town] of ground.towns.entries()) making.addTown(town, index === 0)
  return making.records
}

interface Naming {
  town: DemoTown
  template: Template
  /** What is filled into the names. */
  words: Record<string, readonly [zh: string, en: string]>
  village_code?: string
}

class Making {
  readonly records: DemoRecords = { facilities: [], lifecycle_events: [], verifications: [], components: [], facts: [] }
  private readonly random: Random = seeded(seed)
  private readonly names = new Set<string>()
  private readonly today: Day
  private readonly ground: Ground

  constructor(today: Day, ground: Ground) {
    this.today = today
    this.ground = ground
  }

  addScene({ town_code, category, zh, en, verdict, life, verified_on }: ReturnType<typeof serviceScenes>[number]): void {
    const town = this.ground.towns.find(({ code }) => code === town_code)
    if (!town) return
    const template: Template = { category, zh, en: `${en}, {town}`, hours: 'Mo-Fr 08:30-12:00,14:30-17:30', department: 'canlian' }
    const facility = this.facility({ town, template, words: {} }, verdict, true)
    this.records.facilities.push(facility)
    this.records.lifecycle_events.push(...life.map((event) => ({ facility_id: facility.id, ...event })))
    this.verify(facility, verified_on)
    this.look(facility, verified_on.at(-1))
  }

  addTown(town: DemoTown, is_seat: boolean): void {
    const { venue, toilet, road, audited } = quotas[town.code] ?? other_quota
    const fixed = [...essentials.slice(0, Math.min(essentials.length, venue)), ...(is_seat ? seat_only : [])]
    const venues = [...fixed, ...this.some(commons, venue - fixed.length)].map((template) => ({ template, words: this.place() }))
    const hosts = venues.filter(({ template }) =>
      ['park_square', 'commercial_area', 'coach_station', 'public_service_office'].includes(template.category),
    )
    const conveniences = this.times(toilet, (index) => {
      if (index % 3 === 1) return { template: toilets.village, ...this.village(town) }
      const host = hosts[index % 2 === 0 ? index % hosts.length : -1]
      return host && index % 4 === 2
        ? { template: toilets.attached, words: { host: namesOf({ town, ...host }) } }
        : { template: toilets.street, words: this.place() }
    })
    const ways = this.times(road, (index) => {
      if (index % 4 === 1) return { template: roads.village, ...this.village(town) }
      const template = index % 4 === 3 ? roads.stop : is_seat && index % 9 === 8 ? roads.bridge : roads.urban
      return { template, words: this.place() }
    })
    for (const naming of [...venues, ...conveniences, ...ways]) this.add({ town, ...naming }, audited)
  }

  private add(naming: Naming, audited: number): void {
    const { random } = this
    const verdict: Verdict = random.chance(audited)
      ? random.pick(['compliant', 'compliant', 'non_compliant', 'non_compliant', 'incomplete'])
      : 'unaudited'
    const facility = this.facility(naming, verdict, false)
    this.records.facilities.push(facility)
    const state = this.live(facility)
    const seen =
      state === 'operating' && random.chance(0.78) ? addDays(this.today, -random.whole(3, verdict === 'unaudited' ? 1100 : 800)) : undefined
    this.verify(facility, seen ? [seen] : [])
    this.look(facility, seen)
  }

  private facility(naming: Naming, verdict: Verdict, is_placed: boolean): DemoFacility {
    const { random } = this
    const { town, template } = naming
    const category = categoryOf(template.category)! // of the vocabulary, by its type
    const [name_zh, name_en] = this.unused(namesOf(naming))
    const number = this.records.facilities.length + 1
    const government = `${town.name_zh}人民政府（示例）`
    return {
      id: random.uuid(),
      code: `DEMO-${String(number).padStart(4, '0')}`,
      kind: category.kind,
      category: template.category,
      name_zh,
      name_en,
      town_code: town.code,
      village_code: naming.village_code ?? null,
      address: random.chance(0.85) ? `${shortName(town)}示例路 ${random.whole(1, 188)} 号` : null,
      geometry: is_placed || random.chance(0.93) ? this.shape(naming, category.kind) : null,
      level: template.category === 'attached_toilet' ? random.pick(['0', '1', '2']) : null,
      opening_hours: random.chance(0.85) ? template.hours : null,
      phone: category.kind === 'venue' || category.kind === 'service' ? `0763-000 ${String(random.whole(0, 9999)).padStart(4, '0')}` : null,
      builder: random.chance(0.5) ? '示例建设有限公司' : null,
      owner: random.chance(0.8) ? government : null,
      manager: random.chance(0.7) ? `${shortName(town)}设施管理所（示例）` : null,
      maintainer: random.chance(0.5) ? '示例物业服务有限公司' : null,
      department_code: template.department,
      verdict,
      verdict_on: verdict === 'unaudited' ? null : addDays(this.today, -random.whole(20, 700)),
    }
  }

  private shape({ town, template, words, village_code }: Naming, kind: Kind): DemoFacility['geometry'] {
    const host = this.records.facilities.find(({ name_zh }) => name_zh === words['host']?.[0])
    if (host?.geometry) return { type: 'Point', coordinates: middleOf(host.geometry) }
    const placing = { ground: this.ground, town, random: this.random }
    const where = village_code || template.category === 'scenic_area' ? 'villages' : 'centre'
    if (kind === 'road' && template.category !== 'public_transport_stop') return lineIn(placing, where)
    return template.across_m && this.random.chance(0.6) ? areaIn(placing, template.across_m) : pointIn(placing, where)
  }

  /** Its life so far; answers the state it is in now, null where nothing is known. */
  private live({ id }: DemoFacility): Lifecycle | null {
    const { random } = this
    if (random.chance(0.02)) return null
    const opened = addDays(this.today, -random.whole(300, 2700))
    const recent = addDays(this.today, -random.whole(10, 280))
    const begin = (state: Lifecycle, since: Day | null, reason: string | null = null) =>
      this.records.lifecycle_events.push({ facility_id: id, state, since, reason })
    const now: Lifecycle = random.pick([
      ...Array.from({ length: 26 }, () => 'operating' as const),
      'suspended',
      'closed',
      'under_construction',
      'planned',
    ])
    if (now === 'planned' || now === 'under_construction') {
      begin('planned', opened)
      if (now === 'under_construction') begin(now, recent, '新建')
      return now
    }
    begin('operating', random.chance(0.12) ? null : opened)
    if (now === 'suspended') begin(now, recent, '设备损坏，待修')
    if (now === 'closed') begin(now, recent, '拆除重建')
    return now
  }

  private verify({ id }: DemoFacility, days: readonly Day[]): void {
    for (const verified_on of days) this.records.verifications.push({ facility_id: id, verified_on, verified_by: '示例检查员' })
  }

  private look(facility: DemoFacility, seen: Day | undefined): void {
    const { components, facts } = findingsAt({ random: this.random, facility, observed_on: facility.verdict_on ?? seen ?? addDays(this.today, -400) })
    this.records.components.push(...components)
    this.records.facts.push(...facts)
  }

  private place(): Naming['words'] {
    return { place: this.random.pick(places) }
  }

  private village(town: DemoTown): Pick<Naming, 'words' | 'village_code'> {
    if (town.villages.length === 0) return { words: { village: [shortName(town), town.name_en] } }
    const { code, name_zh } = this.random.pick(town.villages)
    return { words: { village: [name_zh.replace(/(村委会|社区居委会|居委会)$/, ''), town.name_en] }, village_code: code }
  }

  private some<T>(list: readonly T[], count: number): T[] {
    return this.times(Math.max(0, count), () => this.random.pick(list))
  }

  private times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index))
  }

  /** A name that is taken gets a number. */
  private unused([zh, en]: readonly [string, string]): [string, string] {
    for (let number = 1; ; number += 1) {
      const [name_zh, name_en] = number === 1 ? [zh, en] : [`${zh}（${number}号）`, `${en} (${number})`]
      if (this.names.has(name_zh)) continue
      this.names.add(name_zh)
      return [name_zh, name_en]
    }
  }
}

/** As people say it: 瑶安乡, not 瑶安瑶族乡. */
function shortName({ name_zh }: DemoTown): string {
  return name_zh.replace('瑶族', '')
}

function namesOf({ town, template, words }: Naming): readonly [zh: string, en: string] {
  const filled: Record<string, readonly [string, string]> = { ...words, town: [shortName(town), town.name_en] }
  const fill = (text: string, language: 0 | 1) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => filled[name]?.[language] ?? '')
  return [fill(template.zh, 0), fill(template.en, 1)]
}

import type { Criterion } from '#domain/criterion.ts'
import { addDays, daysBetween, type Day } from '#domain/date.ts'
import { categoryOf, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import { DemoAudits, randomOf } from './audits.ts'
import { hearsayOf } from './components.ts'
import type { DemoTown, Ground } from './ground.ts'
import { measureParts } from './measuring.ts'
import { commons, essentials, other_quota, places, quotas, roads, seat_only, toilets, type Template } from './names.ts'
import { DemoOrders } from './orders.ts'
import { DemoReports } from './reports.ts'
import { seeded, type Random } from './random.ts'
import type { DemoFacility, DemoRecords } from './records.ts'
import { serviceScenes } from './service_script.ts'
import { areaIn, lineIn, middleOf, pointIn } from './shapes.ts'

/** Any number would do; with this one the towns come out alive and the thin ones thin. */
const seed = 441882

/** What the examples lie in, and by what they are judged: the first version of the checklist. */
export interface Setting {
  ground: Ground
  criteria: readonly Criterion[]
}

/** Made-up facilities of the towns, always the same ones; days are told back from the given one. Nothing in it is true. */
export function generateDemo(today: Day, { ground, criteria }: Setting): DemoRecords {
  const making = new Making(today, { ground, criteria })
  for (const scene of serviceScenes(today)) making.addScene(scene)
  for (const [index, town] of ground.towns.entries()) making.addTown(town, index === 0)
  making.addVisits()
  making.addOrders()
  measureParts(making.records, (random) => addDays(today, -random.whole(10, 800)))
  return making.records
}

interface Naming {
  town: DemoTown
  template: Template
  /** What is filled into the names. */
  words: Record<string, readonly [zh: string, en: string]>
  village_code?: string
}

/** Where its life is by now. */
interface Life {
  state: Lifecycle | null
  opened: Day
}

/** A few have an audit that is older than it is valid for. */
const audited_days = { least: 20, most: 880 } as const

class Making {
  readonly records: DemoRecords = {
    facilities: [],
    lifecycle_events: [],
    verifications: [],
    audits: [],
    audit_documents: [],
    components: [],
    facts: [],
    facility_facts: [],
    verdicts: [],
    findings: [],
    operational_observations: [],
    orders: [],
    order_items: [],
    order_events: [],
    reports: [],
    report_events: [],
  }
  private readonly random: Random = seeded(seed)
  private readonly names = new Set<string>()
  private readonly today: Day
  private readonly ground: Ground
  private readonly audits: DemoAudits
  private readonly orders: DemoOrders

  constructor(today: Day, { ground, criteria }: Setting) {
    this.today = today
    this.ground = ground
    this.audits = new DemoAudits(this.records, criteria, today)
    this.orders = new DemoOrders(this.records, { criteria, today, audits: this.audits })
  }

  addScene({ town_code, category, zh, en, verdict, life, verified_on }: ReturnType<typeof serviceScenes>[number]): void {
    const town = this.ground.towns.find(({ code }) => code === town_code)
    if (!town) return
    const template: Template = { category, zh, en: `${en}, {town}`, hours: 'Mo-Fr 08:30-12:00,14:30-17:30', department: 'canlian' }
    const facility = this.facility({ town, template, words: {} }, true)
    this.records.facilities.push(facility)
    this.records.lifecycle_events.push(...life.map((event) => ({ facility_id: facility.id, ...event })))
    this.verify(facility, verified_on)
    this.look(facility, verdict, { visits: verified_on, told_on: verified_on.at(-1) })
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

  /** Visits that wait, and what was seen of places on some days. */
  addVisits(): void {
    const { facilities, components } = this.records
    const in_use = this.operating(facilities).filter(({ geometry }) => geometry !== null)
    const known = new Set(components.map(({ facility_id }) => facility_id))
    const towns = new Set(this.ground.towns.slice(0, 2).map(({ code }) => code))
    const near = in_use.filter(({ town_code }) => towns.has(town_code))
    this.audits.wait(
      near.filter(({ id, verdict }) => verdict === 'unaudited' && !known.has(id)),
      near.find(({ verdict }) => verdict === 'non_compliant'),
    )
    this.audits.observe(in_use.filter((_, index) => index % 9 === 4))
  }

  /** Of what was found at places in use of which no visit waits. */
  addOrders(): void {
    const waiting = new Set(this.records.audits.filter(({ status }) => status !== 'approved').map(({ facility_id }) => facility_id))
    this.orders.make(this.operating(this.records.facilities).filter(({ id }) => !waiting.has(id)))
    new DemoReports(this.records, this.today).make(this.operating(this.records.facilities))
  }

  private operating(facilities: readonly DemoFacility[]): DemoFacility[] {
    const latest = new Map(this.records.lifecycle_events.map(({ facility_id, state }) => [facility_id, state]))
    return facilities.filter(({ id }) => latest.get(id) === 'operating')
  }

  private add(naming: Naming, audited: number): void {
    const { random } = this
    const verdict: Verdict = random.chance(audited)
      ? random.pick(['compliant', 'compliant', 'non_compliant', 'non_compliant', 'incomplete'])
      : 'unaudited'
    const facility = this.facility(naming, false)
    this.records.facilities.push(facility)
    const { state, opened } = this.live(facility)
    const seen =
      state === 'operating' && random.chance(0.78) ? addDays(this.today, -random.whole(3, verdict === 'unaudited' ? 1100 : 800)) : undefined
    const is_built = state !== 'planned' && state !== 'under_construction'
    const visited = this.look(facility, is_built ? verdict : 'unaudited', { visits: this.visitDays(opened), told_on: seen })
    const days = seen ? [...visited, seen] : visited
    this.verify(facility, state === 'operating' ? [...new Set(days)].toSorted() : [])
  }

  /** Two days, some months apart, on which it stood already. */
  private visitDays(opened: Day): [Day, Day] {
    const stands = daysBetween(opened, this.today)
    const days_ago = this.random.whole(audited_days.least, Math.min(audited_days.most, stands - 200))
    return [addDays(this.today, -days_ago - this.random.whole(120, 180)), addDays(this.today, -days_ago)]
  }

  private facility(naming: Naming, is_placed: boolean): DemoFacility {
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
      verdict: 'unaudited',
      verdict_on: null,
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

  /** Its life so far; of some nothing is known. */
  private live({ id }: DemoFacility): Life {
    const { random } = this
    const opened = addDays(this.today, -random.whole(300, 2700))
    if (random.chance(0.02)) return { state: null, opened }
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
      return { state: now, opened }
    }
    begin('operating', random.chance(0.12) ? null : opened)
    if (now === 'suspended') begin(now, recent, '设备损坏，待修')
    if (now === 'closed') begin(now, recent, '拆除重建')
    return { state: now, opened }
  }

  private verify({ id }: DemoFacility, days: readonly Day[]): void {
    for (const verified_on of days) this.records.verifications.push({ facility_id: id, verified_on, verified_by: '示例检查员' })
  }

  /** By audits, or by what is said of it; answers the days on which it was audited. */
  private look(facility: DemoFacility, verdict: Verdict, { visits, told_on }: { visits: readonly Day[]; told_on: Day | undefined }): Day[] {
    if (verdict !== 'unaudited') return this.audits.audit(facility, verdict, visits)
    const { components, facts } = hearsayOf({ random: randomOf(facility), facility, told_on: told_on ?? addDays(this.today, -400) })
    this.records.components.push(...components)
    this.records.facts.push(...facts)
    return []
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

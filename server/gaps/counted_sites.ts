import { siteState, type KnownSite, type Measure, type SiteState } from '#domain/counted_site.ts'
import { dayInChina } from '#domain/date.ts'
import type { CategoryCode, Kind, Verdict } from '#domain/facility.ts'
import { grouped } from '#domain/grouped.ts'
import type { Preset } from '#domain/needs.ts'
import type { Db } from '../database/connect.ts'
import { isUsableNow } from '../finder/judged.ts'
import { sitesOf, type StoredSite } from '../queries/gap_sites.ts'
import type { JudgedFits } from './judged_fits.ts'

export interface CountedSite {
  id: string
  category: CategoryCode
  town_code: string
  lon: number
  lat: number
  verdict: Verdict
  state: SiteState
}

export interface SitesAsked {
  kind: Kind
  category: readonly string[]
  measure: Measure
  /** By whose needs it is judged whether it fits. */
  preset: Preset
}

/** The register's places of the kind, each with whether it counts. */
export async function countedSites(db: Db, fits: JudgedFits, asked: SitesAsked, now: Date): Promise<CountedSite[]> {
  const stored = await sitesOf(db, asked)
  const judged = asked.measure === 'fits' ? await fits.of(stored, asked.preset, now) : null
  return stored.map((site) => counted(site, asked.measure, judged?.get(site.id) ?? null, now))
}

function counted(site: StoredSite, measure: Measure, fit: KnownSite['fit'], now: Date): CountedSite {
  const { id, category, town_code, lon, lat, verdict, verified_on, lifecycle } = site
  const is_usable = measure === 'usable' ? isUsableNow(site, now) : null
  const state = siteState({ lifecycle, verdict, verified_on, is_usable, fit }, measure, dayInChina(now))
  return { id, category, town_code, lon, lat, verdict, state }
}

/** Of those of a category that somebody looked at, how many passed. */
export interface PassRate {
  category: CategoryCode
  passed: number
  decided: number
  /** As it is reckoned with, in per cent. */
  percent: number
}

/** Where nobody looked at any: as likely as not. */
const unknown_percent = 50

export function passRates(sites: readonly CountedSite[], typed: Readonly<Record<string, number>>): PassRate[] {
  const byCategory = grouped(sites, ({ category }) => category)
  return [...byCategory].map(([category, list]) => {
    const passed = list.filter(({ state }) => state === 'certain').length
    const decided = passed + list.filter(({ state }) => state === 'barred').length
    return { category, passed, decided, percent: typed[category] ?? (decided === 0 ? unknown_percent : Math.round((100 * passed) / decided)) }
  })
}

import { setImmediate as turn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { dayInChina } from '#domain/date.ts'
import type { FitSummary } from '#domain/finder_rank.ts'
import { presets, type Preset } from '#domain/needs.ts'
import type { Db } from '../database/connect.ts'
import { judgedFit } from '../finder/judged.ts'
import { partsOf, type StoredSite } from '../queries/gap_sites.ts'

type Fit = Pick<FitSummary, 'answer' | 'is_stale'>
interface Judged extends Fit {
  revision: number
}

/** So many are judged before others have their turn. */
const judged_a_step = 500

/** Presets whose answers are kept. */
const kept_presets = 3

/** Whether places fit a preset, judged anew only where something of the place has changed, or the day. */
export class JudgedFits {
  private readonly kept = new LRUCache<string, Map<string, Judged>>({ max: kept_presets })
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  async of(sites: readonly StoredSite[], preset: Preset, now: Date): Promise<ReadonlyMap<string, Fit>> {
    const key = `${preset} ${dayInChina(now)}`
    const known = this.kept.get(key) ?? new Map<string, Judged>()
    const changed = sites.filter(({ id, revision }) => known.get(id)?.revision !== revision)
    const parts = await partsOf(
      this.db,
      changed.map(({ id }) => id),
    )
    for (const [index, { id, kind, level, revision }] of changed.entries()) {
      if (index % judged_a_step === judged_a_step - 1) await turn()
      const { answer, is_stale } = judgedFit({ kind, level, parts: parts.get(id) ?? null }, presets[preset], now)
      known.set(id, { answer, is_stale, revision })
    }
    this.kept.set(key, known)
    return known
  }
}

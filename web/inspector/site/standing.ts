import { fieldsOnTheWay, type FieldOnTheWay } from '#domain/sync.ts'
import type { OutboxEntry } from '../device/outbox.ts'
import { changesOf, type KnownSite } from '../device/site.ts'

/** A field as it stands with what was changed on this device. */
export interface Standing {
  field: FieldOnTheWay
  value: unknown
  /** What the server said; of what is not changed the same. */
  base: unknown
  /** Null: it is as the server said. */
  is: 'waiting' | 'delivered' | null
}

/** What the server said, and over it what was changed here since, in its order. */
export function standing({ facility, pulled_at, records }: Pick<KnownSite, 'facility' | 'pulled_at' | 'records'>): Standing[] {
  const fields = new Map(
    fieldsOnTheWay.map((field): [string, Standing] => [field, { field, value: facility[field], base: facility[field], is: null }]),
  )
  for (const record of records) {
    const is = standsAs(record, pulled_at)
    if (is) for (const { field, new: value } of changesOf(record)) fields.set(field, { ...fields.get(field)!, value, is })
  }
  return [...fields.values()]
}

/** What a reviewer still has to decide on, or the server refused, does not stand. */
function standsAs({ state, receipt }: OutboxEntry, pulled_at: string): Standing['is'] {
  if (!receipt) return state === 'queued' || state === 'attempting' ? 'waiting' : null
  return receipt.at > pulled_at && (receipt.status === 'applied' || receipt.status === 'conflict') ? 'delivered' : null
}

export function shownIn(fields: Standing[]): Record<FieldOnTheWay, unknown> {
  return Object.fromEntries(fields.map(({ field, value }) => [field, value])) as Record<FieldOnTheWay, unknown>
}

/** What the one that stands for both can have from either record. `town` goes with village and basis, `source` with its licence. */
export const mergeFields = [
  ...(['code', 'name_zh', 'name_en', 'category', 'town', 'address', 'geometry', 'level', 'opening_hours', 'phone'] as const),
  ...(['builder', 'owner', 'manager', 'maintainer', 'department_code', 'source', 'lifecycle'] as const),
] as const
export type MergeField = (typeof mergeFields)[number]

/** The columns that go together; `lifecycle` is none: its dated states change hands. */
export const mergedColumns: Record<MergeField, readonly string[]> = {
  code: ['code'],
  name_zh: ['name_zh'],
  name_en: ['name_en'],
  category: ['category'],
  town: ['town_code', 'town_basis', 'declared_town_code', 'village_code'],
  address: ['address'],
  geometry: ['geometry'],
  level: ['level'],
  opening_hours: ['opening_hours'],
  phone: ['phone'],
  builder: ['builder'],
  owner: ['owner'],
  manager: ['manager'],
  maintainer: ['maintainer'],
  department_code: ['department_code'],
  source: ['source', 'source_licence'],
  lifecycle: [],
}

/** The record that stays, or the one that is merged into it. */
export const mergeSides = ['survivor', 'merged'] as const
export type MergeSide = (typeof mergeSides)[number]

export interface Mergeable {
  verified_on: string | null
  updated_at: string
}

/** By these people know a facility: they change only where there is none. */
const identity = new Set<MergeField>(['code', 'name_zh', 'name_en'])

/** Fields of which both say something, and not the same. */
export function contradictions(survivor: Mergeable, merged: Mergeable): MergeField[] {
  return mergeFields.filter((field) => !isBlank(valueOf(survivor, field)) && !isBlank(valueOf(merged, field)) && !areEqual(survivor, merged, field))
}

/**
 * Whose value each field gets, unless a person chooses: what one alone knows; else that of the record that was seen in use
 * the later, a word without a visit being the weaker; else of the one that was changed the later.
 */
export function mergeProposal(survivor: Mergeable, merged: Mergeable): Record<MergeField, MergeSide> {
  const fresher = isFresher(merged, survivor)
  const choose = (field: MergeField): MergeSide => {
    if (isBlank(valueOf(merged, field)) || areEqual(survivor, merged, field)) return 'survivor'
    if (isBlank(valueOf(survivor, field))) return 'merged'
    return fresher && !identity.has(field) ? 'merged' : 'survivor'
  }
  return Object.fromEntries(mergeFields.map((field) => [field, choose(field)])) as Record<MergeField, MergeSide>
}

function isFresher(one: Mergeable, other: Mergeable): boolean {
  const [seen, before] = [one.verified_on ?? '', other.verified_on ?? '']
  return seen === before ? Date.parse(one.updated_at) > Date.parse(other.updated_at) : seen > before
}

/** What a record says in a field, as people compare it. */
export function valueOf(record: object, field: MergeField): unknown {
  const column = field === 'town' ? 'town_code' : field
  return (record as Record<string, unknown>)[column]
}

function areEqual(one: Mergeable, other: Mergeable, field: MergeField): boolean {
  return JSON.stringify(valueOf(one, field) ?? null) === JSON.stringify(valueOf(other, field) ?? null)
}

const isBlank = (value: unknown) => value === null || value === undefined || value === ''

import type { Criterion } from '#domain/criterion.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { CriteriaAbout } from './criteria.ts'

export interface CriteriaDraftHead {
  number: number
  name_zh: string
  name_en: string
  based_on: number
  /** Counts every edit. */
  revision: number
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string | null
  count: number
}

export interface CriteriaDraft extends CriteriaDraftHead {
  about: CriteriaAbout
  criteria: Criterion[]
}

const head = 'number, name_zh, name_en, based_on, revision, created_at, created_by, changed_at, changed_by, jsonb_array_length(criteria) as count'

/** There is one at most. */
export async function criteriaDrafts(db: Db): Promise<CriteriaDraftHead[]> {
  return rows<CriteriaDraftHead>(db, `select ${head} from criteria_versions where published_at is null`)
}

export async function criteriaDraft(db: Db, number: number): Promise<CriteriaDraft | undefined> {
  return firstRow<CriteriaDraft>(db, `select ${head}, about, criteria from criteria_versions where published_at is null and number = :number`, {
    number,
  })
}

/** Locked, so that the check against If-Match and the edit are one. */
export async function draftForUpdate(db: Db, number: number): Promise<CriteriaDraft | undefined> {
  return firstRow<CriteriaDraft>(
    db,
    `select ${head}, about, criteria from criteria_versions where published_at is null and number = :number for update`,
    { number },
  )
}

export async function isPublished(db: Db, number: number): Promise<boolean> {
  return (await rows(db, 'select from criteria_versions where number = :number and published_at is not null', { number })).length > 0
}

/** A copy of the version in force under the next number; undefined: there is a draft already. */
export async function addDraft(db: Db, { name_zh, name_en }: { name_zh: string; name_en: string }): Promise<number | undefined> {
  const added = await firstRow<{ number: number }>(
    db,
    `insert into criteria_versions (number, name_zh, name_en, about, criteria, based_on)
     select number + 1, :name_zh, :name_en, about, criteria, number
       from criteria_versions
      where published_at is not null
      order by number desc
      limit 1
         on conflict do nothing
     returning number`,
    { name_zh, name_en },
  )
  return added?.number
}

/** What is not given stays. A trial of how it was before is of no use any more. */
export async function editDraft(db: Db, number: number, edit: { name_zh?: string; name_en?: string; criteria?: Criterion[] }): Promise<void> {
  await rows(
    db,
    `update criteria_versions
        set name_zh = coalesce(:name_zh, name_zh), name_en = coalesce(:name_en, name_en), criteria = coalesce((:criteria)::jsonb, criteria),
            revision = revision + 1, changed_at = now(), changed_by = current_actor()
      where number = :number`,
    { number, name_zh: edit.name_zh ?? null, name_en: edit.name_en ?? null, criteria: edit.criteria ? JSON.stringify(edit.criteria) : null },
  )
}

/** With its trials. */
export async function deleteDraft(db: Db, number: number): Promise<void> {
  await rows(db, 'delete from criteria_versions where number = :number', { number })
}

/** From now on it is in force, and never changes again. */
export async function publishDraft(db: Db, number: number): Promise<void> {
  await rows(db, 'update criteria_versions set published_at = now(), published_by = current_actor() where number = :number', { number })
}

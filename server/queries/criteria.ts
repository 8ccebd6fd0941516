import type { Criterion } from '#domain/criterion.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface CriteriaAbout {
  compiled: string
  caution: { zh: string; en: string }
  hierarchy: string
  conventions: Record<string, string>
  contested: Record<string, { topic_zh: string; topic_en: string; note_zh: string; note_en: string }>
}

export interface CriteriaVersionHead {
  number: number
  name_zh: string
  name_en: string
  published_at: string
  /** Null: not told to the public. */
  published_by: string | null
  in_force: boolean
  count: number
}

export interface CriteriaVersion extends CriteriaVersionHead {
  about: CriteriaAbout
  criteria: Criterion[]
}

const head = `number, name_zh, name_en, published_at, published_by, jsonb_array_length(criteria) as count,
  number = (select max(number) from criteria_versions where published_at is not null) as in_force`

/** The published ones, the newest first. */
export async function criteriaVersions(db: Db): Promise<CriteriaVersionHead[]> {
  return rows<CriteriaVersionHead>(db, `select ${head} from criteria_versions where published_at is not null order by number desc`)
}

/** A published version; null: the one in force. */
export async function criteriaVersion(db: Db, number: number | null): Promise<CriteriaVersion | undefined> {
  return firstRow<CriteriaVersion>(
    db,
    `select ${head}, about, criteria
       from criteria_versions
      where published_at is not null and number = coalesce((:number)::integer, (select max(number) from criteria_versions where published_at is not null))`,
    { number },
  )
}

/** The items of a version, be it a draft. */
export async function criteriaOf(db: Db, number: number): Promise<Criterion[]> {
  const found = await firstRow<Pick<CriteriaVersion, 'criteria'>>(db, 'select criteria from criteria_versions where number = :number', { number })
  return found?.criteria ?? []
}

export async function versionInForce(db: Db): Promise<number> {
  const found = await firstRow<{ number: number }>(db, 'select max(number) as number from criteria_versions where published_at is not null')
  return found!.number // the first one comes with the program
}

/** The checklist that ships with the program, as `data/criteria.json` has it. */
export type FirstCriteria = CriteriaAbout & Pick<CriteriaVersion, 'name_zh' | 'name_en' | 'criteria'>

export async function hasCriteria(db: Db): Promise<boolean> {
  return (await rows(db, 'select from criteria_versions where number = 1')).length > 0
}

/** It is the first version; an office's own come after it. */
export async function addFirstCriteria(db: Db, { name_zh, name_en, criteria, ...about }: FirstCriteria): Promise<void> {
  await rows(
    db,
    `insert into criteria_versions (number, name_zh, name_en, about, criteria, published_at, published_by)
     values (1, :name_zh, :name_en, :about, :criteria, now(), current_actor())
     on conflict (number) do nothing`,
    { name_zh, name_en, about: JSON.stringify(about), criteria: JSON.stringify(criteria) },
  )
}

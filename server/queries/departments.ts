import { rows, type Db } from '../database/connect.ts'
import type { Department } from '../schemas/department.ts'

/** Those that exist on the day; codes are pinyin, so this is the order in which a reader looks for one. */
export async function departmentsOn(db: Db, day: string): Promise<Department[]> {
  return rows<Department>(
    db,
    `select code, name_zh, name_en
       from departments
      where (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to > :day)
      order by code`,
    { day },
  )
}

/** Of all that ever were, for reports of the past. */
export async function departmentNames(db: Db): Promise<Department[]> {
  return rows<Department>(db, 'select code, name_zh, name_en from departments order by code')
}

export async function isDepartment(db: Db, code: string): Promise<boolean> {
  return (await rows(db, 'select from departments where code = :code', { code })).length > 0
}

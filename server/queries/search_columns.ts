import type { Db } from '../database/connect.ts'
import { searchColumns, type Named, type SearchColumns } from '../search/key.ts'

const batch = 1000

/** Writes the columns that search looks at for every facility that lacks them. Answers how many they were. */
export async function fillSearchColumns(db: Db): Promise<number> {
  for (let filled = 0; ;) {
    const found: { rows: (Named & { id: string })[] } = await db.raw(
      "select id, name_zh, name_en, code, address from facilities where search_key = '' order by id limit :batch",
      { batch },
    )
    const columns = found.rows.map((facility) => ({ id: facility.id, ...searchColumns(facility) }))
    if (columns.length > 0) await save(db, columns)
    filled += columns.length
    if (columns.length < batch) return filled
  }
}

async function save(db: Db, columns: (SearchColumns & { id: string })[]): Promise<void> {
  await db.raw(
    `update facilities f
        set search_text = s.search_text, search_key = s.search_key
       from jsonb_to_recordset((:columns)::jsonb) as s (id uuid, search_text text, search_key text)
      where f.id = s.id and f.search_key = ''`,
    { columns: JSON.stringify(columns) },
  )
}

import { problem } from './problem.ts'

/** Where a page of a list continues: the key of its order as text, and the id. */
export interface Cursor {
  key: string
  id: string
}

/** As text for an address. A cursor goes on in the list in which it began. */
export function printCursor(list: string, { key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `field` is the one that a refusal names. */
export function readCursor(list: string, field: string, text: string): Cursor {
  try {
    const [began, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (began === list && typeof key === 'string' && !key.includes('\0') && typeof id === 'string' && uuid.test(id)) return { key, id }
  } catch {
    // Told below, like every other cursor that is not one of ours.
  }
  throw problem('invalid_request', {}, [{ field, code: 'cursor', detail: { zh: '不是本列表的翻页标记', en: 'not a cursor of this list' } }])
}

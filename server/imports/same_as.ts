/** Whether two lists of records elsewhere name one record. */
export function shareRecord(left: readonly string[] = [], right: readonly string[] = []): boolean {
  return left.some((record) => right.includes(record))
}

/** Known in one register elsewhere by different records: two there, and two here, whatever their names. */
export function areApart(left: readonly string[] = [], right: readonly string[] = []): boolean {
  if (shareRecord(left, right)) return false
  const registers = new Set(left.map(registerOf))
  return right.some((record) => registers.has(registerOf(record)))
}

/** `osm:` of `osm:node/1`; of an address the host. */
export function registerOf(record: string): string {
  return /^https?:\/\/[^/]+|^[^:]*:/i.exec(record)?.[0].toLowerCase() ?? record
}

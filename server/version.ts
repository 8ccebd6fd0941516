import { problem } from './problem.ts'

/** Of a record as it now stands. Weak, because compression changes the bytes. */
export const versionTag = (revision: number) => `W/"${revision}"`

/**
 * An edit names the version it is based on, and that must be the one that stands. HTTP compares If-Match by strong tags
 * only, which promise bytes; here the number is compared, which counts every change of the record, so a weak tag is as
 * sure. After the number a tag may tell content that is not the record's own. `*` is any version, for programs.
 */
export function checkVersion(ifMatch: string | undefined, revision: number): void {
  if (!ifMatch) throw problem('if_match_missing')
  if (!namesVersion(ifMatch, revision)) throw problem('version_stale', { revision })
}

export function namesVersion(ifMatch: string, revision: number): boolean {
  const named = new Set(ifMatch.split(',').map((tag) => /^(?:W\/)?"(\d+)(?:\.[\w-]+)?"$/.exec(tag.trim())?.[1] ?? tag.trim()))
  return named.has('*') || named.has(String(revision))
}

import { problem } from './problem.ts'

/** An edit names the version it is based on, and that must be the one that stands. */
export function checkVersion(ifMatch: string | undefined, revision: number): void {
  if (!ifMatch) throw problem('if_match_missing')
  const named = new Set(ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  if (!named.has('*') && !named.has(`"${revision}"`)) throw problem('version_stale', { revision })
}

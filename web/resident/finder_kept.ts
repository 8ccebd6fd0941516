import type { FinderPage } from './finder_data.ts'

/** A list as it was last seen on this device, for when there is no network. */
export interface KeptPage {
  /** Which list: the address that shows it. */
  address: string
  /** For which needs, as printed. */
  needs: string
  /** When it was asked, ISO 8601. */
  at: string
  page: FinderPage
}

const key = 'changxing.found'
const kept_lists = 5

/** The newest lists, newest first. */
export function keptPages(): KeptPage[] {
  return JSON.parse(localStorage.getItem(key) ?? '[]') as KeptPage[]
}

/** Where the device has no room for it, it goes without. */
export function keepPage(kept: KeptPage): void {
  const others = keptPages().filter(({ address }) => address !== kept.address)
  try {
    localStorage.setItem(key, JSON.stringify([kept, ...others].slice(0, kept_lists)))
  } catch {
    localStorage.removeItem(key)
  }
}

/** That list without network; judged for other needs it says nothing of whether one can use it. */
export function keptPage(address: string, needs: string): FinderPage | null {
  const kept = keptPages().find((each) => each.address === address)
  if (!kept) return null
  const isSame = kept.needs === needs
  const facilities = isSame ? kept.page.facilities : kept.page.facilities.map((each) => ({ ...each, fit: null }))
  return { ...kept.page, facilities, next: null, kept: { at: kept.at, is_for_other_needs: !isSame } }
}

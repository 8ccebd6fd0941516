import { useState } from 'react'
import { Button } from 'react-aria-components'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Facility } from './facility_data.ts'

/** The address to paste elsewhere, the link of this page to send, and the page on paper; what was copied is announced. */
export function Share({ facility }: { facility: Facility }) {
  const [done, setDone] = useState('')
  const copy = (text: string, said: string) => void copied(text).then((isCopied) => setDone(isCopied ? said : m.place_copy_failed({ text })))
  const link = new URL(to.facility(facility.id), location.origin).href
  const share = () =>
    canShare() ? void navigator.share({ title: nameOf(facility), url: link }).catch(() => undefined) : copy(link, m.place_link_copied())
  return (
    <>
      <p className="place-address">{addressText(facility)}</p>
      <div className="row place-tools">
        <Button className="button quiet" onPress={() => copy(`${nameOf(facility)} ${addressText(facility)}`, m.place_address_copied())}>
          {m.place_copy_address()}
        </Button>
        <Button className="button quiet" onPress={share}>
          {canShare() ? m.place_share() : m.place_copy_link()}
        </Button>
        <Button className="button quiet" onPress={() => globalThis.print()}>
          {m.facility_print()}
        </Button>
      </div>
      <p role="status">{done}</p>
    </>
  )
}

const canShare = () => typeof navigator.share === 'function'

/** A page over plain http has no clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** `连州镇 中山南路 12 号 · 北纬 24.78186°，东经 112.37120°（WGS 84）`: without what is not known. */
export function addressText(facility: Facility): string {
  const { town_name_zh, town_name_en, address } = facility
  const town = nameOf({ name_zh: town_name_zh, name_en: town_name_en })
  return [[town, address].filter(Boolean).join(' '), coordinatesText(facility)].filter(Boolean).join(' · ')
}

/** Five decimals are a metre. */
export function coordinatesText({ lon, lat }: Facility): string | null {
  return lon === null || lat === null ? null : m.place_coordinates({ lon: lon.toFixed(5), lat: lat.toFixed(5) })
}

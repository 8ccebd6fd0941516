import type { ReactNode } from 'react'
import { distanceM } from '#domain/line.ts'
import { directionText } from '../direction.ts'
import { categoryName, distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Place } from '../resident/finder_state.ts'

interface Props {
  facility: { name_zh: string; name_en: string | null; category: string; town_name?: string; address?: string | null }
  where?: string
  children: ReactNode
}

/** A facility to work on: its name, what it is and where, and what the list says of it. */
export function WorkItem({ facility, where, children }: Props) {
  const { category, town_name, address } = facility
  return (
    <li className="work-item">
      <div className="work-item-head">
        <h3>{nameOf(facility)}</h3>
        {where && <p className="keep">{where}</p>}
      </div>
      <p className="soft">{[categoryName(category), town_name, address].filter(Boolean).join(' · ')}</p>
      {children}
    </li>
  )
}

interface Located {
  lon: number | null
  lat: number | null
}

/** Metres as the crow flies; what has no position is farthest. */
export function metresFrom(near: Place, { lon, lat }: Located): number {
  return lon === null || lat === null ? Infinity : distanceM([near.lon, near.lat], [lon, lat])
}

/** `东北 280 m`. */
export function wayText(near: Place, at: Located): string {
  const metres = metresFrom(near, at)
  if (metres === Infinity) return m.work_no_position()
  return `${directionText(near, { lon: at.lon!, lat: at.lat! })}\u00A0${distanceText(Math.round(metres))}` // it has a position
}

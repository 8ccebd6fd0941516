import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { default_validity_months } from '#domain/coverage.ts'
import { addMonths, dayInChina } from '#domain/date.ts'
import { useCity } from '../city.ts'
import { categoryName, isEnglish, kindName, lifecycleName, nameOf } from '../names.ts'
import type { paths } from '../api_types.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { VerdictMark } from '../ui/marks.tsx'
import { UsableToday } from '../ui/usable_mark.tsx'
import type { Order } from './inventory_view.ts'

export type Facility = paths['/api/v1/facilities']['get']['responses'][200]['content']['application/json']['facilities'][number]

/** Facilities that a person ticks to change them together. */
export interface Ticks {
  has: (id: string) => boolean
  toggle: (id: string) => void
}

interface RowProps {
  facility: Facility
  nameRef: Ref<HTMLAnchorElement>
  ticks: Ticks | null
}

export function Heads({ order, sort, ticking }: { order: Order; sort: (order: Order) => void; ticking: boolean }) {
  const isAllowed = useMay('edit_facilities')
  const byChange = order === 'newest' ? 'descending' : order === 'updated' ? 'ascending' : undefined
  return (
    <thead>
      <tr>
        {ticking && (
          <th scope="col">
            <span className="visually-hidden">{m.bulk_tick_column()}</span>
          </th>
        )}
        <SortHead sorted={order === 'name' ? 'ascending' : undefined} sort={() => sort('name')}>
          {m.inventory_name()}
        </SortHead>
        <th scope="col">{m.inventory_code()}</th>
        <th scope="col">{m.inventory_kind()}</th>
        <th scope="col">{m.inventory_category()}</th>
        <th scope="col">{m.inventory_town()}</th>
        <th scope="col">{m.inventory_lifecycle()}</th>
        <th scope="col">{m.inventory_verdict()}</th>
        <th scope="col">{m.inventory_verified_on()}</th>
        <SortHead sorted={byChange} sort={() => sort(order === 'newest' ? 'updated' : 'newest')}>
          {m.inventory_updated()}
        </SortHead>
        {isAllowed && (
          <th scope="col">
            <span className="visually-hidden">{m.inventory_edit()}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function SortHead({ sorted, sort, children }: { sorted: 'ascending' | 'descending' | undefined; sort: () => void; children: ReactNode }) {
  const arrow = sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : '↕'
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <Button className="inventory-sort" onPress={sort}>
        {children}
        <span aria-hidden="true">{arrow}</span>
      </Button>
    </th>
  )
}

export function FacilityRow({ facility, nameRef, ticks }: RowProps) {
  const hasColumn = useMay('edit_facilities')
  const isAllowed = useMay('edit_facilities', facility)
  return (
    <tr>
      {ticks && (
        <td>
          <Tick facility={facility} ticks={ticks} />
        </td>
      )}
      <th scope="row">
        <Link ref={nameRef} href={to.facility(facility.id)}>
          {nameOf(facility)}
        </Link>
      </th>
      <td>{facility.code ?? <None />}</td>
      <td>{kindName(facility.kind)}</td>
      <td>{categoryName(facility.category)}</td>
      <td>{townOf(facility)}</td>
      <td>
        <p>{facility.lifecycle ? lifecycleName(facility.lifecycle) : m.unknown()}</p>
        <UsableToday seen={facility.usable_today} />
      </td>
      <td>
        <Verdict facility={facility} />
      </td>
      <td className="keep">{facility.verified_on ?? <None />}</td>
      <td className="keep">{dayInChina(new Date(facility.updated_at))}</td>
      {hasColumn && <td>{isAllowed && <EditLink facility={facility} />}</td>}
    </tr>
  )
}

/** A dash for the eye, a word for the ear. */
function None() {
  return (
    <>
      <span aria-hidden="true" className="soft">
        —
      </span>
      <span className="visually-hidden">{m.inventory_no_record()}</span>
    </>
  )
}

export function FacilityItem({ facility, nameRef, ticks }: RowProps) {
  const isAllowed = useMay('edit_facilities', facility)
  const words = [
    categoryName(facility.category),
    townOf(facility),
    facility.lifecycle ? lifecycleName(facility.lifecycle) : m.unknown(),
    facility.code,
  ]
  return (
    <li>
      <div className="inventory-item-head">
        {ticks && <Tick facility={facility} ticks={ticks} />}
        <Link className="inventory-name" ref={nameRef} href={to.facility(facility.id)}>
          {nameOf(facility)}
        </Link>
        {isAllowed && <EditLink facility={facility} />}
      </div>
      <p className="row">
        <Verdict facility={facility} />
        <UsableToday seen={facility.usable_today} />
      </p>
      <p>{words.filter(Boolean).join(' · ')}</p>
      <p className="soft">
        {facility.verified_on ? m.inventory_item_verified({ date: facility.verified_on }) : m.inventory_item_unverified()}
        {m.inventory_list_comma()}
        {m.updated_at({ date: dayInChina(new Date(facility.updated_at)) })}
      </p>
    </li>
  )
}

function Tick({ facility, ticks }: { facility: Facility; ticks: Ticks }) {
  return (
    <label className="bulk-tick">
      <input
        type="checkbox"
        aria-label={m.bulk_choose({ name: nameOf(facility) })}
        checked={ticks.has(facility.id)}
        onChange={() => ticks.toggle(facility.id)}
      />
    </label>
  )
}

function EditLink({ facility }: { facility: Facility }) {
  return (
    <Link className="inventory-edit" href={to.editFacility(facility.id)} aria-label={m.inventory_edit_of({ name: nameOf(facility) })}>
      {m.inventory_edit()}
    </Link>
  )
}

/** An audit counts for 24 months; after that its verdict stands, dashed. */
function Verdict({ facility: { verdict, verdict_on } }: { facility: Facility }) {
  const today = useCity()?.today
  const stale = Boolean(today && verdict_on && addMonths(verdict_on, default_validity_months) < today)
  return (
    <>
      <VerdictMark verdict={verdict} stale={stale} />
      {stale && <span className="soft"> {m.stale()}</span>}
    </>
  )
}

function townOf({ town_name_zh, town_name_en }: Facility): string {
  return (isEnglish() && town_name_en) || town_name_zh
}

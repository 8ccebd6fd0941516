import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { categories } from '#domain/category.ts'
import { categoryName, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Choice } from '../../ui/choice.tsx'
import { QueryView } from '../../ui/query_view.tsx'
import { useDepartmentName, useDepartments } from '../departments.ts'
import { useTowns } from '../town_names.ts'
import { useOrderCandidates, type CandidatesFilter, type OrderCandidate } from './orders_data.ts'

/** Facilities with something that fails and stands in no order: one, or several of one owner. */
export function ChooseFacilities() {
  const [search, setSearch] = useSearchParams()
  const filter = { town: search.get('town') ?? '', category: search.get('category') ?? '', department: search.get('department') ?? '' }
  const query = useOrderCandidates(filter)
  const change = (part: Partial<CandidatesFilter>) =>
    setSearch(new URLSearchParams(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== '')))
  return (
    <>
      <p>{m.orders_new_about()}</p>
      <Filters filter={filter} change={change} />
      <QueryView query={query}>
        {({ facilities, is_cut }) =>
          facilities.length === 0 ? <p className="state">{m.orders_new_none()}</p> : <List facilities={facilities} isCut={is_cut} />
        }
      </QueryView>
    </>
  )
}

function Filters({ filter, change }: { filter: CandidatesFilter; change: (part: Partial<CandidatesFilter>) => void }) {
  const towns = useTowns()
  const departments = useDepartments() ?? []
  const every = { value: '', name: m.orders_all() }
  return (
    <div className="orders-filters" role="search">
      <Choice label={m.orders_town()} value={filter.town} options={[every, ...towns.options]} onChange={(town) => change({ town })} />
      <Choice
        label={m.orders_category()}
        value={filter.category}
        options={[every, ...categories.map((each) => ({ value: each.code, name: nameOf(each) }))]}
        onChange={(category) => change({ category })}
      />
      <Choice
        label={m.orders_answers()}
        value={filter.department}
        options={[every, ...departments.map((each) => ({ value: each.code, name: nameOf(each) }))]}
        onChange={(department) => change({ department })}
      />
    </div>
  )
}

function List({ facilities, isCut }: { facilities: OrderCandidate[]; isCut: boolean }) {
  const [ids, setIds] = useState<readonly string[]>([])
  const [, navigate] = useLocation()
  const chosen = facilities.filter(({ id }) => ids.includes(id))
  const isMixed = chosen.length > 1 && (chosen.some(({ owner }) => owner === null) || new Set(chosen.map(({ owner }) => owner)).size > 1)
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
  return (
    <>
      <ul className="order-candidates">
        {facilities.map((facility) => (
          <li key={facility.id}>
            <Candidate facility={facility} isChosen={ids.includes(facility.id)} toggle={toggle} />
          </li>
        ))}
      </ul>
      {isCut && <p className="soft">{m.orders_new_cut({ count: facilities.length })}</p>}
      {isMixed && (
        <p className="orders-bad" role="alert">
          {m.orders_new_mixed()}
        </p>
      )}
      <Button
        className="button primary"
        isDisabled={chosen.length === 0 || isMixed}
        onPress={() => navigate(to.newOrder(chosen.map(({ id }) => id)))}
      >
        {m.orders_new_go({ count: chosen.length })}
      </Button>
    </>
  )
}

function Candidate({ facility, isChosen, toggle }: { facility: OrderCandidate; isChosen: boolean; toggle: (id: string) => void }) {
  const { townName } = useTowns()
  const departmentName = useDepartmentName()
  const free = facility.findings.filter(({ order }) => order === null)
  const failing = free.filter(({ condemns }) => condemns).length
  const { department_code, owner } = facility
  return (
    <div className="orders-name">
      <label className="orders-tick">
        <input type="checkbox" aria-label={m.orders_choose({ name: nameOf(facility) })} checked={isChosen} onChange={() => toggle(facility.id)} />
      </label>
      <div>
        <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>
        <p>{m.orders_new_findings({ failing, advising: free.length - failing })}</p>
        <p className="soft">
          {[
            categoryName(facility.category),
            townName(facility.town_code),
            department_code === null ? m.orders_new_nobody() : departmentName(department_code),
            owner && m.orders_new_owner({ name: owner }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  )
}

import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { to } from '../../routes.ts'
import { useMay, useSession } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { useDepartmentName, useDepartments } from '../departments.ts'
import { useTowns } from '../town_names.ts'
import { useReach } from './order_rights.ts'
import './orders.css'
import { parseOrders, useOrders, type OrderPage, type OrdersFilter } from './orders_data.ts'
import { Figures } from './orders_figures.tsx'
import { OrdersList } from './orders_list.tsx'

/** 整改: the orders that the reader answers for, issued or watches over, the late ones first. */
export default function OrdersPage() {
  const isAllowed = useMay('read_orders')
  const mayAnswer = useMay('answer_orders')
  const mayIssue = useMay('issue_orders')
  const isOwn = mayAnswer && !mayIssue
  return (
    <Page
      title={isOwn ? m.orders_title_department() : m.orders_title()}
      className="orders"
      aside={
        mayIssue && (
          <Link className="button no-print" href={to.newOrder()}>
            {m.orders_new()}
          </Link>
        )
      }
    >
      {isAllowed ? <Orders isOwn={isOwn} mayIssue={mayIssue} /> : <NotAllowed />}
    </Page>
  )
}

function Orders({ isOwn, mayIssue }: { isOwn: boolean; mayIssue: boolean }) {
  const [search] = useSearchParams()
  const filter = parseOrders(search)
  const query = useOrders(filter, true)
  return (
    <>
      <Whose isOwn={isOwn} />
      <Filters filter={filter} />
      <QueryView query={query}>
        {({ pages }) => (
          <>
            <Figures page={pages[0]!} filter={filter} mayIssue={mayIssue} />
            <OrdersList orders={pages.flatMap(({ orders }) => orders)} />
            {pages[0]!.orders.length === 0 && <Empty page={pages[0]!} filter={filter} isOwn={isOwn} mayIssue={mayIssue} />}
          </>
        )}
      </QueryView>
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button className="button" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.loading() : m.orders_more()}
        </Button>
      )}
    </>
  )
}

function Whose({ isOwn }: { isOwn: boolean }) {
  const departmentName = useDepartmentName()
  const code = useSession()?.user?.department_code
  const today = useToday()
  return (
    <p className="soft orders-whose">
      {isOwn && code && <span>{m.orders_department({ name: departmentName(code) })}</span>}
      <span className="keep">{m.orders_today({ date: today })}</span>
    </p>
  )
}

/** For those who see the orders of several departments or towns. */
function Filters({ filter }: { filter: OrdersFilter }) {
  const [, setSearch] = useSearchParams()
  const reach = useReach()
  const towns = useTowns().options.filter(({ value }) => reach.towns?.includes(value) ?? true)
  const departments = (useDepartments() ?? []).filter(({ code }) => reach.departments?.includes(code) ?? true)
  const set = (part: Partial<OrdersFilter>) => setSearch(searchOf({ ...filter, ...part }))
  const every = { value: '', name: m.orders_all() }
  if (departments.length < 2 && towns.length < 2) return null
  return (
    <div className="orders-filters no-print" role="search">
      {departments.length > 1 && (
        <Choice
          label={m.orders_answers()}
          value={filter.department}
          options={[every, ...departments.map((each) => ({ value: each.code, name: nameOf(each) }))]}
          onChange={(department) => set({ department })}
        />
      )}
      {towns.length > 1 && <Choice label={m.orders_town()} value={filter.town} options={[every, ...towns]} onChange={(town) => set({ town })} />}
    </div>
  )
}

const searchOf = ({ group, department, town }: OrdersFilter) =>
  new URLSearchParams(Object.entries({ group: group === 'open' ? '' : group, department, town }).filter(([, value]) => value !== ''))

interface EmptyProps {
  page: OrderPage
  filter: OrdersFilter
  isOwn: boolean
  mayIssue: boolean
}

function Empty({ page: { counts }, filter, isOwn, mayIssue }: EmptyProps) {
  const isNarrowed = filter.department !== '' || filter.town !== ''
  const isBare = !isNarrowed && Object.values(counts).every((count) => count === 0)
  if (isBare && isOwn) return <p className="state">{m.orders_none_department()}</p>
  if (isBare && mayIssue)
    return (
      <div className="state">
        <p>{m.orders_none_issuer()}</p>
        <Link className="button primary" href={to.newOrder()}>
          {m.orders_new()}
        </Link>
      </div>
    )
  return (
    <div className="state">
      <p>{m.orders_none()}</p>
      {(isNarrowed || filter.group !== 'open') && (
        <Link className="button" href={to.orders()}>
          {m.orders_show_open()}
        </Link>
      )}
    </div>
  )
}

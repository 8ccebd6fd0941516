import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { daysBetween, dayInChina } from '#domain/date.ts'
import { answer, api } from '../api.ts'
import { useWide } from '../media.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, NotAllowed, QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { parseReview, printReview, statuses, type Head, type ReviewFilter } from './review_data.ts'
import { DoneNote } from './review_done.tsx'
import { statusName } from './review_words.ts'
import { useTowns } from './town_names.ts'
import './review.css'

/** 审核: the audits that wait for a decision, the oldest first, and those that were decided. */
export default function ReviewPage() {
  const isAllowed = useMay('read_audits')
  return (
    <Page title={m.review_title()} className="review">
      {isAllowed ? <Reviews /> : <NotAllowed />}
    </Page>
  )
}

function Reviews() {
  const [search, setSearch] = useSearchParams()
  const filter = parseReview(search)
  const query = useInfiniteQuery({
    queryKey: ['audits', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/audits', { params: { query: { ...queryOf(filter), limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
  const known = query.data?.pages.flatMap((page) => page.audits) ?? []
  const change = (part: Partial<ReviewFilter>) => setSearch(printReview({ ...filter, ...part }))
  return (
    <>
      <DoneNote />
      <Filters filter={filter} change={change} audits={known} />
      <QueryView query={query}>{({ pages }) => <List audits={pages.flatMap((page) => page.audits)} filter={filter} change={change} />}</QueryView>
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button className="button" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.loading() : m.review_more()}
        </Button>
      )}
    </>
  )
}

/** What waits longest comes first; of what was decided, the latest. */
function queryOf({ status, town, inspector }: ReviewFilter) {
  return {
    status,
    sort: status === 'submitted' ? ('oldest' as const) : ('newest' as const),
    ...(town && { town_code: town }),
    ...(inspector && { inspector }),
  }
}

interface FilterProps {
  filter: ReviewFilter
  change: (part: Partial<ReviewFilter>) => void
}

function Filters({ filter, change, audits }: FilterProps & { audits: Head[] }) {
  const { options } = useTowns()
  const known = new Map(audits.map(({ inspector, inspector_name }) => [inspector, inspector_name]))
  if (filter.inspector && !known.has(filter.inspector)) known.set(filter.inspector, filter.inspector)
  return (
    <div className="review-filters" role="search">
      <Choice
        label={m.review_status()}
        value={filter.status}
        options={statuses.map((value) => ({ value, name: statusName(value) }))}
        onChange={(value) => change({ status: statuses.find((each) => each === value)! })} // one of the options
      />
      <Choice
        label={m.review_town()}
        value={filter.town}
        options={[{ value: '', name: m.review_all() }, ...options]}
        onChange={(town) => change({ town })}
      />
      <Choice
        label={m.review_inspector()}
        value={filter.inspector}
        options={[{ value: '', name: m.review_all() }, ...[...known].map(([value, name]) => ({ value, name }))]}
        onChange={(inspector) => change({ inspector })}
      />
    </div>
  )
}

function List({ audits, filter, change }: FilterProps & { audits: Head[] }) {
  const wide = useWide()
  if (audits.length === 0) return <Empty filter={filter} change={change} />
  return wide ? (
    <table className="review-table">
      <caption className="visually-hidden">{m.review_caption({ status: statusName(filter.status) })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.review_facility()}</th>
          <th scope="col">{m.review_inspector()}</th>
          <th scope="col">{m.review_visited()}</th>
          <th scope="col">{filter.status === 'submitted' ? m.review_waiting() : m.review_decided()}</th>
          <th scope="col">{m.review_photos()}</th>
        </tr>
      </thead>
      <tbody>
        {audits.map((audit) => (
          <tr key={audit.id}>
            <th scope="row">
              <Name audit={audit} filter={filter} />
            </th>
            <td>{audit.inspector_name}</td>
            <td className="keep">{timeText(audit.finished_at)}</td>
            <td>{sinceText(audit)}</td>
            <td>{photosText(audit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : (
    <ul className="review-list">
      {audits.map((audit) => (
        <li key={audit.id}>
          <Name audit={audit} filter={filter} />
          <p>{sinceText(audit)}</p>
          <p className="soft">{[audit.inspector_name, m.review_visited_at({ time: timeText(audit.finished_at) }), photosText(audit)].join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

function Name({ audit, filter }: { audit: Head; filter: ReviewFilter }) {
  const { id, facility_name_zh: name_zh, facility_name_en: name_en, category, revises } = audit
  return (
    <>
      <Link className="review-name" href={to.review(id, printReview(filter))}>
        {nameOf({ name_zh, name_en })}
      </Link>
      <span className="soft">
        {categoryName(category)} · {nameOf({ name_zh: audit.town_name_zh, name_en: audit.town_name_en })}
      </span>
      {revises && <span className="tag review-tag">{m.review_correction()}</span>}
    </>
  )
}

/** How long it has waited, or what became of it. */
function sinceText({ status, submitted_at, reviewed_at, reviewed_by }: Head): string {
  if (status !== 'submitted') return m.review_decided_by({ time: timeText(reviewed_at ?? submitted_at), who: reviewed_by ?? '' })
  const days = daysBetween(dayInChina(new Date(submitted_at)), dayInChina(new Date()))
  return days === 0 ? m.review_waiting_today({ time: timeText(submitted_at).slice(11) }) : m.review_waiting_days({ days })
}

function photosText({ photos_named, photos_received }: Head): string {
  if (photos_named === 0) return m.review_photos_none()
  return photos_received < photos_named
    ? m.review_photos_some({ received: photos_received, named: photos_named })
    : m.review_photos_all({ named: photos_named })
}

function Empty({ filter, change }: FilterProps) {
  const isNarrow = filter.town !== '' || filter.inspector !== ''
  return (
    <div className="state">
      <p>{isNarrow ? m.review_none_filtered() : filter.status === 'submitted' ? m.review_none_waiting() : m.review_none()}</p>
      {isNarrow && (
        <Button className="button" onPress={() => change({ town: '', inspector: '' })}>
          {m.review_show_all()}
        </Button>
      )}
    </div>
  )
}

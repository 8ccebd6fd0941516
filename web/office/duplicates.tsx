import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { kinds, type Kind } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { kindName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, Loading, NotAllowed, QueryView } from '../ui/query_view.tsx'
import { usePairs, usePairsOf, type DuplicateView, type Pair } from './duplicates_api.ts'
import { DuplicatePair, type Settled } from './duplicate_pair.tsx'
import './duplicates.css'

/** 查找重复: pairs of records that may be one facility, each to be merged or parted. */
export default function DuplicatesPage() {
  const isAllowed = useMay('edit_facilities')
  const [search] = useSearchParams()
  const facility = search.get('facility')
  return (
    <Page title={m.duplicates_title()} aside={<Back />} className="duplicates">
      <p>{m.duplicates_intro()}</p>
      {!isAllowed ? <NotAllowed /> : facility ? <OfOne id={facility} /> : <Walk />}
    </Page>
  )
}

function Back() {
  return (
    <Link className="button quiet no-print" href={to.inventory()}>
      {m.inventory_title()}
    </Link>
  )
}

function OfOne({ id }: { id: string }) {
  const query = usePairsOf(id, true)
  return (
    <QueryView query={query}>{(pairs) => (pairs.length === 0 ? <p className="state">{m.duplicates_none()}</p> : <Pairs pairs={pairs} />)}</QueryView>
  )
}

function Walk() {
  const [search, setSearch] = useSearchParams()
  const view: DuplicateView = { kind: kinds.find((kind) => kind === search.get('kind')), town: search.get('town') ?? undefined }
  const { query, pairs, compared, isWalking } = usePairs(view, true)
  const { hasNextPage, isFetching, error, fetchNextPage, refetch } = query
  useEffect(() => {
    if (isWalking && !isFetching && !error) void fetchNextPage()
  }, [isWalking, isFetching, error, fetchNextPage])
  const change = (part: Partial<DuplicateView>) => {
    const next = { ...view, ...part }
    setSearch(new URLSearchParams(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))))
  }
  return (
    <>
      <Filters view={view} change={change} />
      {error && !query.data && <Failed error={error} retry={() => void refetch()} />}
      {!query.data && !error && <Loading />}
      {query.data && <Pairs pairs={pairs} />}
      {query.data && (
        <div className="duplicates-walk">
          <p role="status">{walkText({ found: pairs.length, compared, isWalking, hasNextPage })}</p>
          {error && <Failed error={error} retry={() => void fetchNextPage()} />}
          {hasNextPage && !isWalking && !error && (
            <Button className="button" onPress={() => void fetchNextPage()}>
              {m.duplicates_more()}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function walkText({
  found,
  compared,
  isWalking,
  hasNextPage,
}: {
  found: number
  compared: number
  isWalking: boolean
  hasNextPage: boolean
}): string {
  if (isWalking) return m.duplicates_searching({ count: compared })
  if (hasNextPage) return found === 0 ? m.duplicates_none_yet({ count: compared }) : ''
  return found === 0 ? m.duplicates_none() : m.duplicates_end()
}

function Filters({ view, change }: { view: DuplicateView; change: (part: Partial<DuplicateView>) => void }) {
  const towns = useCity()?.towns ?? []
  const all = { value: '', name: m.duplicates_all() }
  return (
    <div className="duplicates-filters no-print">
      <Choice
        label={m.duplicates_filter_kind()}
        value={view.kind ?? ''}
        options={[all, ...kinds.map((kind) => ({ value: kind, name: kindName(kind) }))]}
        onChange={(kind) => change({ kind: (kind || undefined) as Kind | undefined })}
      />
      <Choice
        label={m.duplicates_filter_town()}
        value={view.town ?? ''}
        options={[all, ...towns.map((town) => ({ value: town.code, name: nameOf(town) }))]}
        onChange={(town) => change({ town: town || undefined })}
      />
    </div>
  )
}

/** A pair that is settled keeps its place, to be taken back; a record that was merged away appears in no other pair. */
function Pairs({ pairs }: { pairs: Pair[] }) {
  const [settled, setSettled] = useState<Record<string, Settled | undefined>>({})
  const keyOf = ({ left, right }: Pair) => `${left.id} ${right.id}`
  const isGone = (pair: Pair) =>
    Object.entries(settled).some(([key, each]) => key !== keyOf(pair) && each?.merged && [pair.left.id, pair.right.id].includes(each.merged.id))
  return (
    <ol className="duplicates-list">
      {pairs
        .filter((pair) => !isGone(pair))
        .map((pair) => (
          <li key={keyOf(pair)}>
            <DuplicatePair pair={pair} settled={settled[keyOf(pair)]} settle={(each) => setSettled({ ...settled, [keyOf(pair)]: each })} />
          </li>
        ))}
    </ol>
  )
}

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { noFilter, printFilter } from '#domain/filter.ts'
import { mergeFields } from '#domain/merge.ts'
import { useCity } from '../city.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useDistinct, useUnmerging, type Pair, type Side } from './duplicates_api.ts'
import { MergeForm } from './merge_form.tsx'
import { mergeFieldName, mergeFieldText } from './merge_words.ts'
import { Refused } from './refused.tsx'

/** What became of a pair: merged, or two facilities. */
export interface Settled {
  merged?: { id: string; name: string; into: string; into_name: string }
}

interface Props {
  pair: Pair
  settled: Settled | undefined
  settle: (settled: Settled | undefined) => void
}

/** Two records side by side, and what a person can say of them. */
export function DuplicatePair({ pair, settled, settle }: Props) {
  const [merging, setMerging] = useState(false)
  const heading = useId()
  const { left, right, score } = pair
  const distinct = useDistinct(() => settle({}))
  if (settled) return <SettledPair pair={pair} settled={settled} settle={settle} />
  return (
    <section className="duplicates-pair" aria-labelledby={heading}>
      <h2 id={heading}>{m.duplicates_pair({ left: nameOf(left), right: nameOf(right) })}</h2>
      <p>
        <strong>{score >= 0.85 ? m.duplicates_sure() : m.duplicates_likely()}</strong> {reasonsText(pair)}
      </p>
      <Comparison left={left} right={right} />
      {merging ? (
        <MergeForm
          pair={pair}
          cancel={() => setMerging(false)}
          done={({ survivor, merged }) => settle({ merged: { id: merged.id, name: nameOf(merged), into: survivor.id, into_name: nameOf(survivor) } })}
        />
      ) : (
        <div className="row no-print">
          <Button className="button" onPress={() => setMerging(true)}>
            {m.duplicates_merge()}
          </Button>
          <Button className="button quiet" isDisabled={distinct.isPending} onPress={() => distinct.mutate({ left, right, are: true })}>
            {m.duplicates_distinct()}
          </Button>
          {left.lon !== null && <Link href={onMap(left)}>{m.duplicates_map()}</Link>}
        </div>
      )}
      {distinct.error && <Refused error={distinct.error} />}
    </section>
  )
}

/** What names the same in other words (公厕, 公共厕所) is not written the same, which the table below shows. */
function reasonsText({ left, right, distance_m, reasons }: Pair): string {
  const distance = distance_m === null ? m.duplicates_no_distance() : m.duplicates_distance({ distance: distanceText(distance_m) })
  return [
    ...reasons.map(({ code, text }) => (code === 'name_same' && left.name_zh !== right.name_zh ? m.duplicates_name_alike() : text)),
    distance,
  ].join(m.inventory_list_comma())
}

/** The finder with the pair's town and kind: both stand there, list and map. */
function onMap({ kind, town_code, category }: Side): string {
  return `${to.finder({})}?${printFilter({ ...noFilter, kind: [kind], category: [category], town: [town_code] }).toString()}&view=map`
}

/** It was done, with the way back. The focus comes here, because the button that was pressed is gone. */
function SettledPair({ pair: { left, right }, settled: { merged }, settle }: Props & { settled: Settled }) {
  const status = useRef<HTMLParagraphElement>(null)
  const [back, setBack] = useState(false)
  useEffect(() => status.current?.focus(), [])
  const undone = () => (merged ? setBack(true) : settle(undefined))
  const distinct = useDistinct(undone)
  const unmerging = useUnmerging(undone)
  const undo = () => (merged ? unmerging.mutate(merged.id) : distinct.mutate({ left, right, are: false }))
  const error = distinct.error ?? unmerging.error
  const text = merged
    ? m.duplicates_merged_done({ merged: merged.name, name: merged.into_name })
    : m.duplicates_distinct_done({ left: nameOf(left), right: nameOf(right) })
  return (
    <div className="note duplicates-settled">
      <p ref={status} role="status" tabIndex={-1}>
        {back ? m.duplicates_unmerged_done() : text}
      </p>
      <div className="row">
        {merged && <Link href={to.facility(merged.into)}>{m.duplicates_open()}</Link>}
        {!back && (
          <Button className="button quiet" isDisabled={distinct.isPending || unmerging.isPending} onPress={undo}>
            {m.duplicates_undo()}
          </Button>
        )}
      </div>
      {error && <Refused error={error} />}
    </div>
  )
}

/** What is not chosen between: it stays with both or goes over as it is. */
const others: [name: () => string, text: (side: Side) => string][] = [
  [m.inventory_verified_on, ({ verified_on }) => verified_on ?? ''],
  [m.duplicates_components, ({ components }) => (components === 0 ? '' : m.duplicates_components_count({ count: components }))],
  [m.duplicates_same_as, ({ same_as }) => same_as.join('\n')],
]

/** Only what one of them says; where they differ it is said by a mark and a word, not by colour. */
function Comparison({ left, right }: { left: Side; right: Side }) {
  const towns = useCity()?.towns ?? []
  const rows = [
    ...mergeFields.map((field) => ({ name: mergeFieldName(field), text: (side: Side) => mergeFieldText(side, field, towns) })),
    ...others.map(([name, text]) => ({ name: name(), text })),
  ]
  const told = rows.map(({ name, text }) => ({ name, left: text(left), right: text(right) })).filter((row) => row.left || row.right)
  return (
    <table className="duplicates-table">
      <caption className="visually-hidden">{m.duplicates_compare()}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{m.duplicates_field()}</span>
          </th>
          {[left, right].map((side, index) => (
            <th scope="col" key={side.id}>
              <Link href={to.facility(side.id)}>
                {index === 0 ? m.duplicates_record_a() : m.duplicates_record_b()}
                <span className="visually-hidden"> {nameOf(side)}</span>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((row) => {
          const differs = row.left !== row.right
          return (
            <tr key={row.name} className={differs ? 'duplicates-differs' : undefined}>
              <th scope="row">
                {row.name}
                {differs && <span className="duplicates-mark">≠ {m.duplicates_differs()}</span>}
              </th>
              <td>{row.left || <Blank />}</td>
              <td>{row.right || <Blank />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Blank() {
  return <span className="soft">{m.duplicates_blank()}</span>
}

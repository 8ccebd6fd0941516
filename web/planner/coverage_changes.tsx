import { Link } from 'wouter'
import type { ChangeReason } from '#domain/coverage_changes.ts'
import type { TownState } from '#domain/coverage.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to as address } from '../routes.ts'
import { TownMark } from '../ui/marks.tsx'
import { QueryView } from '../ui/query_view.tsx'
import type { CoverageAddress } from './coverage_address.ts'
import { DayField, FirstRule } from './coverage_choices.tsx'
import { useChanges, type Changes as ChangesData } from './coverage_data.ts'
import { Shares } from './coverage_shares.tsx'
import { percentText } from './coverage_words.ts'
import { useToday } from './today.ts'

type Change = ChangesData['changes'][number]

/** What happened between two days, and what it did to the towns. */
export function Changes({ state, change }: { state: CoverageAddress; change: (change: Partial<CoverageAddress>) => void }) {
  const today = useToday()
  const to = state.to ?? state.as_of ?? today
  const from = state.from ?? `${Number(to.slice(0, 4)) - 1}-12-31`
  const ordered = from <= to
  const changes = useChanges({ from, to }, state, ordered)
  return (
    <section className="coverage-changes" aria-labelledby="coverage-changes">
      <h2 id="coverage-changes">{m.coverage_changes_title()}</h2>
      <div className="row coverage-days no-print">
        <DayField
          label={m.coverage_from()}
          value={from}
          onChange={(day) => change({ from: day })}
          error={ordered ? undefined : m.coverage_changes_order()}
        />
        <DayField label={m.coverage_to()} value={to} onChange={(day) => change({ to: day })} />
      </div>
      <FirstRule state={state} change={change} />
      {ordered && <QueryView query={changes}>{(data) => <Told data={data} />}</QueryView>}
    </section>
  )
}

function Told({ data }: { data: ChangesData }) {
  const { from, to, towns, changes } = data
  const turned = new Set(towns.map(({ code }) => code))
  const telling = changes.filter(({ town_code }) => turned.has(town_code))
  const others = changes.filter(({ town_code }) => !turned.has(town_code))
  return (
    <>
      <p>
        {m.coverage_changes_summary({ from: from.as_of, before: percentText(from.rate_percent), to: to.as_of, after: percentText(to.rate_percent) })}{' '}
        {changes.length === 0 && m.coverage_changes_none()}
      </p>
      {telling.length > 0 && (
        <>
          <h3>{m.coverage_changes_towns({ count: towns.length })}</h3>
          <List changes={telling} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{m.coverage_changes_other({ count: others.length })}</summary>
          <List changes={others} />
        </details>
      )}
      <Shares changes={data} />
    </>
  )
}

function List({ changes }: { changes: Change[] }) {
  return (
    <ol className="coverage-change-list">
      {changes.map((each) => (
        <li key={`${each.on} ${each.town_code} ${each.facility?.id ?? ''} ${each.reason}`}>
          <time className="keep soft" dateTime={each.on}>
            {each.on}
          </time>
          <strong>{nameOf({ name_zh: each.town_name_zh, name_en: each.town_name_en })}</strong>
          <Why change={each} />
          <Turn change={each} />
        </li>
      ))}
    </ol>
  )
}

const reasons: Record<ChangeReason, (words: { facility: string; date: string }) => string> = {
  opened: m.coverage_opened,
  reopened: m.coverage_reopened,
  suspended: m.coverage_suspended,
  closed: m.coverage_closed,
  verified: m.coverage_verified,
  proof_expired: m.coverage_proof_expired,
  town_founded: m.coverage_town_founded,
  town_ended: m.coverage_town_ended,
}

function Why({ change: { reason, facility, valid_until } }: { change: Change }) {
  const text = reasons[reason]({ facility: facility ? nameOf(facility) : '', date: valid_until ?? m.unknown() })
  return <span>{facility ? <Link href={address.facility(facility.id)}>{text}</Link> : text}</span>
}

function Turn({ change: { state_before, state_after } }: { change: Change }) {
  if (state_before === state_after) return <span className="soft">{m.coverage_state_same()}</span>
  return (
    <span className="coverage-turn">
      <State state={state_before} /> <span aria-hidden="true">→</span>
      <span className="visually-hidden">{m.coverage_state_turns()}</span> <State state={state_after} />
    </span>
  )
}

function State({ state }: { state: TownState | null }) {
  return state === null ? <span>{m.coverage_state_absent()}</span> : <TownMark state={state} />
}

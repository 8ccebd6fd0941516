import { share_unit, wholeParts, type ChangeCause, type ChangeMeasure } from '#domain/change_shares.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import type { Changes } from './coverage_data.ts'

type Explained = Changes['shares']['towns']

const causeNames: Record<ChangeCause, () => string> = {
  opened: m.ledger_cause_opened,
  closed: m.ledger_cause_closed,
  verified: m.ledger_cause_verified,
  proof_expired: m.ledger_cause_proof_expired,
  rule_changed: m.ledger_cause_rule_changed,
  population_changed: m.ledger_cause_population_changed,
  towns_changed: m.ledger_cause_towns_changed,
}

const measureNames: Record<ChangeMeasure, () => string> = {
  towns: m.ledger_shares_towns,
  residents: m.ledger_shares_residents,
  disabled_residents: m.ledger_shares_disabled,
}

/** Each cause's part in what changed, as steps from the first day to the last. People are counted where most towns have a figure. */
export function Shares({ changes }: { changes: Changes }) {
  const { comparison, ...measures } = changes.shares
  if (comparison.common === 'none') return <p className="note">{m.ledger_shares_common_none()}</p>
  const towns = comparison.common_towns + comparison.only_before + comparison.only_after
  const known = (['residents', 'disabled_residents'] as const).filter((name) => measures[name].unknown_towns * 2 <= towns)
  const shown = ['towns', ...known] as const
  return (
    <>
      <h3 id="coverage-shares">{m.ledger_shares_title()}</h3>
      <p className="soft">
        {comparison.common === 'all'
          ? m.ledger_shares_common_all({ count: comparison.common_towns })
          : m.ledger_shares_common_some({ count: comparison.common_towns, before: comparison.only_before, after: comparison.only_after })}
      </p>
      <Waterfall changes={changes} shown={shown} />
      <p className="soft">{m.ledger_shares_how()}</p>
      {(['residents', 'disabled_residents'] as const)
        .filter((name) => measures[name].unknown_towns > 0)
        .map((name) => (
          <p key={name} className="soft">
            {(known.includes(name) ? m.ledger_shares_unknown : m.ledger_shares_few)({
              count: measures[name].unknown_towns,
              name: measureNames[name](),
            })}
          </p>
        ))}
    </>
  )
}

/** Causes that did nothing to any number are left out. */
function Waterfall({ changes: { from, to, shares }, shown }: { changes: Changes; shown: readonly ChangeMeasure[] }) {
  const causes = shares.towns.parts.map(({ cause }) => cause)
  const telling = causes.flatMap((cause, index) => (shown.some((name) => shares[name].parts[index]!.of_5040 !== 0) ? [{ cause, index }] : []))
  const levels = levelsOf(shares.towns)
  const most = Math.max(1, ...levels)
  const texts = Object.fromEntries(shown.map((name) => [name, partTexts(name, shares[name])]))
  const whole = (name: ChangeMeasure, day: 'before' | 'after') => shares[name][day].toLocaleString(getLocale())
  return (
    <table className="coverage-waterfall" aria-labelledby="coverage-shares">
      <thead>
        <tr>
          <th scope="col">{m.ledger_shares_cause()}</th>
          {shown.map((name) => (
            <th key={name} scope="col" className="number">
              {measureNames[name]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={from.as_of} cells={shown.map((key) => ({ key, text: whole(key, 'before') }))} bar={{ from: 0, to: levels[0]!, most }} isWhole />
        {telling.map(({ cause, index }) => (
          <Row
            key={cause}
            name={causeNames[cause]()}
            cells={shown.map((key) => ({ key, text: texts[key]![index]! }))}
            bar={{ from: levels[index]!, to: levels[index + 1]!, most }}
          />
        ))}
        <Row name={to.as_of} cells={shown.map((key) => ({ key, text: whole(key, 'after') }))} bar={{ from: 0, to: levels.at(-1)!, most }} isWhole />
      </tbody>
    </table>
  )
}

/** In 5040ths: before, after each cause, and so at last after. */
function levelsOf({ before, parts }: Explained): number[] {
  let level = before * share_unit
  return [level, ...parts.map(({ of_5040 }) => (level += of_5040))]
}

interface Bar {
  from: number
  to: number
  most: number
}

/** What was added is filled, what went is an outline; both are signed in words. */
function Row({ name, cells, bar, isWhole = false }: { name: string; cells: { key: string; text: string }[]; bar: Bar; isWhole?: boolean }) {
  const at = (level: number) => `${(100 * level) / bar.most}%`
  const kind = isWhole ? 'whole' : bar.to >= bar.from ? 'more' : 'less'
  return (
    <tr className={isWhole ? 'coverage-waterfall-whole' : undefined}>
      <th scope="row">
        {name}
        <svg className="coverage-waterfall-bar" aria-hidden="true" focusable="false">
          <rect
            className={`coverage-waterfall-${kind}`}
            x={at(Math.min(bar.from, bar.to))}
            width={at(Math.abs(bar.to - bar.from))}
            y="15%"
            height="70%"
          />
          <line x1={at(bar.to)} x2={at(bar.to)} y1="0" y2="100%" />
        </svg>
      </th>
      {cells.map(({ key, text }) => (
        <td key={key} className="number keep">
          {text}
        </td>
      ))}
    </tr>
  )
}

function partTexts(name: ChangeMeasure, { parts }: Explained): string[] {
  const exact = parts.map(({ of_5040 }) => of_5040)
  return name === 'towns' ? exact.map(fractionText) : wholeParts(exact).map((part) => signed(part, Math.abs(part).toLocaleString(getLocale())))
}

const signed = (number: number, text: string) => (number === 0 ? '0' : `${number > 0 ? '+' : '−'}${text}`)

/** Exactly: `−1`, `+1/2`, `+1 1/3`. */
function fractionText(of_5040: number): string {
  const size = Math.abs(of_5040)
  const [whole, rest] = [Math.floor(size / share_unit), size % share_unit]
  if (rest === 0) return signed(of_5040, String(whole))
  const common = divisor(rest, share_unit)
  const fraction = `${rest / common}/${share_unit / common}`
  return signed(of_5040, whole === 0 ? fraction : `${whole}\u00A0${fraction}`)
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

import type { CSSProperties } from 'react'
import type { TownState } from '#domain/coverage.ts'
import { m } from '../paraglide/messages.js'
import { TownShape } from '../ui/marks.tsx'
import type { Coverage, LedgerTown } from './coverage_data.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { percentText, shortName } from './coverage_words.ts'
import { textWidth } from './labels.ts'
import { useRoom } from './width.ts'

const order: TownState[] = ['covered', 'to_verify', 'not_covered']
/** More names than this don't fit under the strip; the ledger has them. */
const most_names = 24

/** One cell a town; target and interval stand on the same scale. The ledger below says the same in words. */
export function Strip({ coverage }: { coverage: Coverage }) {
  const { total, covered, possible, needed, target_percent, interval } = coverage
  const towns = order.flatMap((state) => coverage.ledger.filter((town) => town.state === state).sort((a, b) => (a.code < b.code ? -1 : 1)))
  const label = m.coverage_strip({ total, covered, possible, none: total - covered - possible, needed: needed ?? 0 })
  const style = { '--target-at': `${target_percent}%`, '--low': `${interval.low_percent}%`, '--columns': total } as CSSProperties
  return (
    <figure className="coverage-strip" role="img" aria-label={label} style={style}>
      <p className="coverage-strip-target">{m.coverage_target({ percent: target_percent, needed: needed ?? 0 })}</p>
      <Cells towns={towns} target_percent={target_percent} />
      {total <= most_names && <Names towns={towns} />}
      {possible > 0 && <Interval coverage={coverage} />}
    </figure>
  )
}

/** Upright where a name is wider than its cell. */
function Names({ towns }: { towns: LedgerTown[] }) {
  const [measure, room] = useRoom()
  const widest = Math.max(...towns.map((town) => textWidth(shortName(town), 0.875 * (room?.rem ?? 16))))
  const upright = room !== null && room.width / towns.length < widest * 1.1
  return (
    <div ref={measure} className={upright ? 'coverage-strip-names coverage-upright' : 'coverage-strip-names'}>
      {towns.map((town) => (
        <span key={town.code} className={`coverage-strip-name mark-${town.state}`}>
          <TownShape state={town.state} />
          {shortName(town)}
        </span>
      ))}
    </div>
  )
}

function Cells({ towns, target_percent }: { towns: LedgerTown[]; target_percent: number }) {
  const hatch = useHatch()
  const width = 100 / towns.length
  return (
    <svg className="coverage-cells" aria-hidden="true" focusable="false">
      <Hatch {...hatch} />
      {towns.map(({ code, state }, index) => (
        <g key={code}>
          <rect
            className={`coverage-cell coverage-cell-${state}`}
            x={`${index * width}%`}
            width={`${width}%`}
            height="100%"
            fill={state === 'to_verify' ? hatch.fill : undefined}
          />
        </g>
      ))}
      <line className="coverage-cells-target" x1={`${target_percent}%`} x2={`${target_percent}%`} y1="0" y2="100%" />
    </svg>
  )
}

/** From what is certain to what is possible. */
function Interval({ coverage: { possible, interval } }: { coverage: Coverage }) {
  const [low, high] = [interval.low_percent ?? 0, interval.high_percent ?? 0]
  const text = m.coverage_interval({ count: possible, low: percentText(interval.low_percent), high: percentText(interval.high_percent) })
  return (
    <div className={low >= 60 ? 'coverage-interval coverage-interval-beside' : 'coverage-interval'}>
      <svg aria-hidden="true" focusable="false">
        <line x1={`${low}%`} x2={`${high}%`} y1="50%" y2="50%" />
        <line x1={`${low}%`} x2={`${low}%`} y1="15%" y2="85%" />
        <line x1={`${high}%`} x2={`${high}%`} y1="15%" y2="85%" />
      </svg>
      <p>{text}</p>
    </div>
  )
}

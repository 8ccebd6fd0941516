import { Fragment } from 'react'
import { m } from '../paraglide/messages.js'
import { QueryView } from '../ui/query_view.tsx'
import type { ServiceCategory } from './coverage_address.ts'
import { useTrend, type Trend as TrendData } from './coverage_data.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { percentText, ratioText } from './coverage_words.ts'
import { useRoom } from './width.ts'

type Point = TrendData['points'][number]

/** Year ends and today. Wide: a step line over the columns of its table. Narrow: a bar in each row. */
export function Trend({ category }: { category: ServiceCategory[] }) {
  const trend = useTrend(category)
  return (
    <section className="coverage-trend" aria-labelledby="coverage-trend">
      <div className="coverage-section-head">
        <h2 id="coverage-trend">{m.coverage_trend_title()}</h2>
        <p className="soft">{m.coverage_trend_note()}</p>
      </div>
      <QueryView query={trend}>
        {({ points, target_percent }) => <Recorded points={points.slice(firstRecord(points))} target_percent={target_percent} />}
      </QueryView>
    </section>
  )
}

/** Before anything was on record a year has no rate to speak of: 0 % would be a claim. */
function firstRecord(points: Point[]): number {
  const first = points.findIndex(({ covered, possible }) => covered + possible > 0)
  return first === -1 ? points.length : first
}

function Recorded(props: Props) {
  return props.points.length === 0 ? <p>{m.coverage_trend_none()}</p> : <Fitting {...props} />
}

interface Props {
  points: Point[]
  target_percent: number
}

/** Room that a column needs for `10 / 12`, and the row names before them. */
const column_rem = 3.75
const names_rem = 4

function Fitting(props: Props) {
  const [measure, room] = useRoom()
  const fits = room !== null && room.width >= (names_rem + column_rem * props.points.length) * room.rem
  return <div ref={measure}>{room && (fits ? <Steps {...props} /> : <Bars {...props} />)}</div>
}

function yearOf(point: Point, last: boolean): string {
  return last ? m.coverage_trend_today() : point.as_of.slice(0, 4)
}

function Steps({ points, target_percent }: Props) {
  const heads = points.map((point, index) => yearOf(point, index === points.length - 1))
  return (
    <>
      <StepLine points={points} target_percent={target_percent} />
      <table className="coverage-trend-table" aria-labelledby="coverage-trend">
        <thead>
          <tr>
            <th scope="col">{m.coverage_trend_end()}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={m.coverage_trend_towns()} points={points} text={ratioText} />
          <Row name={m.coverage_trend_rate()} points={points} text={({ rate_percent }) => percentText(rate_percent)} />
        </tbody>
      </table>
    </>
  )
}

function Row({ name, points, text }: { name: string; points: Point[]; text: (point: Point) => string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {points.map((point) => (
        <td key={point.as_of} className={point.target_met ? 'coverage-reached' : undefined}>
          {text(point)}
        </td>
      ))}
    </tr>
  )
}

/** Percentages across are columns; down, 100 % stands a little under the edge so that its line is seen whole. */
function StepLine({ points, target_percent }: Props) {
  const hatch = useHatch()
  const width = 100 / points.length
  const y = (rate: number) => `${96 - rate * 0.92}%`
  return (
    <div className="coverage-steps" role="img" aria-label={m.coverage_trend_label()}>
      <svg aria-hidden="true" focusable="false">
        <Hatch {...hatch} />
        {[0, 50, 100].map((rate) => (
          <line key={rate} className="coverage-grid" x1="0" x2="100%" y1={y(rate)} y2={y(rate)} />
        ))}
        {points.map(({ as_of, covered, possible, total }, index) => (
          <rect
            key={as_of}
            className="coverage-possible"
            x={`${index * width}%`}
            width={`${width}%`}
            y={y((100 * (covered + possible)) / Math.max(1, total))}
            height={`${(92 * possible) / Math.max(1, total)}%`}
            fill={hatch.fill}
          />
        ))}
        <line className="coverage-cells-target coverage-dashed" x1="0" x2="100%" y1={y(target_percent)} y2={y(target_percent)} />
        {points.map((point, index) => (
          <Step key={point.as_of} from={points[index - 1]?.rate_percent ?? null} at={index * width} width={width} rate={point.rate_percent} y={y} />
        ))}
      </svg>
      {[0, 50, 100].map((rate) => (
        <span key={rate} className="coverage-axis soft" style={{ top: y(rate) }}>
          {rate}&nbsp;%
        </span>
      ))}
      <span className="coverage-steps-target" style={{ top: y(target_percent) }}>
        {m.coverage_target_short({ percent: target_percent })}
      </span>
    </div>
  )
}

/** A year without a rate leaves a gap. */
function Step({ from, at, width, rate, y }: { from: number | null; at: number; width: number; rate: number | null; y: (rate: number) => string }) {
  if (rate === null) return null
  return (
    <Fragment>
      {from !== null && <line className="coverage-step" x1={`${at}%`} x2={`${at}%`} y1={y(from)} y2={y(rate)} />}
      <line className="coverage-step" x1={`${at}%`} x2={`${at + width}%`} y1={y(rate)} y2={y(rate)} />
    </Fragment>
  )
}

function Bars({ points, target_percent }: Props) {
  return (
    <table className="coverage-bars" aria-labelledby="coverage-trend">
      <thead>
        <tr>
          <th scope="col">{m.coverage_trend_end()}</th>
          <th scope="col">{m.coverage_trend_towns()}</th>
          <th scope="col">
            {m.coverage_trend_rate()} <span className="coverage-aside soft">{m.coverage_trend_line({ percent: target_percent })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point.as_of}>
            <th scope="row">{yearOf(point, index === points.length - 1)}</th>
            <td className="keep">{ratioText(point)}</td>
            <td>
              <span className={point.target_met ? 'coverage-reached keep' : 'keep'}>{percentText(point.rate_percent)}</span>
              <Bar point={point} target_percent={target_percent} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ point: { covered, possible, total, rate_percent }, target_percent }: { point: Point; target_percent: number }) {
  const hatch = useHatch()
  if (rate_percent === null) return null
  return (
    <svg className="coverage-bar" aria-hidden="true" focusable="false">
      <Hatch {...hatch} />
      <rect className="coverage-bar-all" width="100%" height="100%" />
      <rect className="coverage-bar-covered" width={`${rate_percent}%`} height="100%" />
      <rect className="coverage-possible" x={`${(100 * covered) / total}%`} width={`${(100 * possible) / total}%`} height="100%" fill={hatch.fill} />
      <line className="coverage-cells-target" x1={`${target_percent}%`} x2={`${target_percent}%`} y1="0" y2="100%" />
    </svg>
  )
}

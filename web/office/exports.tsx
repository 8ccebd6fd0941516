import { useQuery } from '@tanstack/react-query'
import { Checkbox, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { parseFilter } from '#domain/filter.ts'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { to } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { fileAddress, megabytes, printChoice, type ExportChoice, type Headings } from './exports_address.ts'
import { chosen } from './inventory_chosen.ts'
import './exports.css'

/** The server does not count further. */
const count_cap = 10_000

/** 下载数据: what the list shows, as a file. */
export default function ExportsPage() {
  const [search, setSearch] = useSearchParams()
  const choice = choiceIn(search)
  const formats = useQuery({ queryKey: ['exports'], queryFn: () => answer(api.GET('/api/v1/exports')), staleTime: Infinity })
  const matched = useMatched(choice)
  const change = (next: ExportChoice) => setSearch(printChoice(next), { replace: true })
  return (
    <Page title={m.exports_title()} className="narrow exports">
      <p>{m.exports_intro()}</p>
      <What choice={choice} matched={matched} change={change} />
      <section aria-labelledby="exports-formats">
        <h2 id="exports-formats">{m.exports_formats()}</h2>
        <HeadingsChoice value={choice.headings} onChange={(headings) => change({ ...choice, headings })} />
        <QueryView query={formats}>
          {(reply) => (
            <ul className="exports-list">
              {reply.formats.map((format) => (
                <Offer key={format.name} format={format} choice={choice} matched={matched} />
              ))}
            </ul>
          )}
        </QueryView>
      </section>
      <ul className="exports-notes">
        <li>{m.exports_one()}</li>
        <li>{m.exports_people()}</li>
        <li>
          {m.exports_since()} <Link href={to.api()}>{m.exports_api()}</Link>
        </li>
      </ul>
    </Page>
  )
}

/** Who reads Chinese gets tables in Chinese, unless codes are asked for. */
function choiceIn(search: URLSearchParams): ExportChoice {
  const asked = search.get('headings')
  const headings = asked === 'codes' || asked === 'zh' ? asked : getLocale() === 'en' ? 'codes' : 'zh'
  return { filter: parseFilter(search), with_closed: search.get('with_closed') === 'true', headings }
}

function HeadingsChoice({ value, onChange }: { value: Headings; onChange: (value: Headings) => void }) {
  return (
    <RadioGroup className="exports-headings" value={value} onChange={(next) => onChange(next as Headings)}>
      <Label>{m.exports_headings()}</Label>
      <div className="row">
        <Radio className="radio-row" value="zh">
          {m.exports_headings_zh()}
        </Radio>
        <Radio className="radio-row" value="codes">
          {m.exports_headings_codes()}
        </Radio>
      </div>
      <Text slot="description">{m.exports_headings_about()}</Text>
    </RadioGroup>
  )
}

function useMatched({ filter, with_closed }: ExportChoice): number | undefined {
  const query = { ...filter, q: filter.q || undefined, limit: 1 }
  const { data } = useQuery({
    queryKey: ['facilities', 'count', filter],
    queryFn: () => answer(api.GET('/api/v1/facilities', { params: { query } })),
  })
  return with_closed ? undefined : data?.number_matched
}

interface Props {
  choice: ExportChoice
  matched: number | undefined
}

/** Which facilities: as on the list, with a way back to it. */
function What({ choice, matched, change }: Props & { change: (choice: ExportChoice) => void }) {
  const conditions = chosen(choice.filter, useCity()?.towns)
  return (
    <section aria-labelledby="exports-what">
      <h2 id="exports-what">{m.exports_what()}</h2>
      <ul>
        {conditions.length === 0 && <li>{m.exports_all()}</li>}
        {conditions.map(({ name, label, words }) => (
          <li key={name}>{m.exports_condition({ label, words })}</li>
        ))}
      </ul>
      <p role="status">
        {matched !== undefined && (matched > count_cap ? m.exports_count_many({ count: count_cap }) : m.exports_count({ count: matched }))}
      </p>
      <div className="row">
        {choice.filter.lifecycle.length === 0 && (
          <Checkbox className="check-row" isSelected={choice.with_closed} onChange={(with_closed) => change({ ...choice, with_closed })}>
            {m.exports_with_closed()}
          </Checkbox>
        )}
        <Link className="button quiet" href={to.inventory(choice.filter)}>
          {m.exports_change()}
        </Link>
      </div>
    </section>
  )
}

interface Format {
  name: string
  title: { zh: string; en: string }
  most_records: number | null
}

const about: Record<string, () => string> = {
  geojson: m.exports_about_geojson,
  csv: m.exports_about_csv,
  xlsx: m.exports_about_xlsx,
  geopackage: m.exports_about_geopackage,
  a11yjson: m.exports_about_a11yjson,
  opensidewalks: m.exports_about_opensidewalks,
  osm_change: m.exports_about_osm_change,
}

/** A format with what it is for, and about how large it would be. */
export function Offer({ format: { name, title, most_records }, choice, matched }: Props & { format: Format }) {
  const shown = getLocale() === 'en' ? title.en : title.zh
  const size = sizeText(name, matched)
  return (
    <li>
      <a className="button" href={fileAddress(name, choice)} download>
        {m.exports_download({ format: shown })}
      </a>
      <p>
        {about[name]?.()} {size && <span className="keep soft">{size}</span>}{' '}
        {most_records !== null && <span className="soft">{m.exports_most({ count: most_records.toLocaleString() })}</span>}
      </p>
    </li>
  )
}

/** Of the file before it is compressed on its way. */
function sizeText(format: string, matched: number | undefined): string | undefined {
  const size = matched === undefined ? undefined : megabytes(format, Math.min(matched, count_cap))
  if (matched === undefined || size === undefined) return undefined
  const text = size < 0.1 ? m.exports_too_small() : m.exports_megabytes({ count: size })
  return matched > count_cap ? m.exports_size_many({ size: text }) : size < 0.1 ? text : m.exports_size({ size: text })
}

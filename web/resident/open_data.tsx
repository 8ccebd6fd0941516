import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { noFilter } from '#domain/filter.ts'
import { answer, api, type Reply } from '../api.ts'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { Offer } from '../office/exports.tsx'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { Item } from './facility_basics.tsx'
import './facility.css'
import './open_data.css'

type Exports = Reply<'/api/v1/exports'>

/** 开放数据: what anybody may take, for whom it is, under which licence, and how. */
export default function OpenDataPage() {
  const formats = useQuery({ queryKey: ['exports'], queryFn: () => answer(api.GET('/api/v1/exports')), staleTime: Infinity })
  return (
    <Page title={m.data_title()} className="narrow open-data">
      <p>{m.data_intro()}</p>
      <QueryView query={formats}>{(reply) => <Data reply={reply} />}</QueryView>
    </Page>
  )
}

function Data({ reply }: { reply: Exports }) {
  const city = useCity()
  const newest = useQuery({
    queryKey: ['facilities', 'newest'],
    queryFn: () => answer(api.GET('/api/v1/facilities', { params: { query: { sort: 'newest', limit: 1 } } })),
  }).data
  const changed = newest?.facilities[0] && dayInChina(new Date(newest.facilities[0].updated_at))
  return (
    <>
      {city?.is_demo && <p className="note">{m.data_example()}</p>}
      <section className="facility-section" aria-labelledby="data-about">
        <h2 id="data-about">{m.data_about()}</h2>
        <dl className="facility-list">
          <Item name={m.data_count()}>{newest && countText(newest.number_matched)}</Item>
          <Item name={m.data_changed()}>{changed ?? m.unknown()}</Item>
          <Item name={m.data_licence()}>
            <Licence licence={reply.licence} />
          </Item>
          {city && <Item name={m.data_attribution()}>{m.data_attribution_text({ city: nameOf(city), day: changed ?? city.today })}</Item>}
        </dl>
        <p className="soft">{m.data_privacy()}</p>
      </section>
      <section className="facility-section" aria-labelledby="data-files">
        <h2 id="data-files">{m.data_files()}</h2>
        <ul className="exports-list">
          {reply.formats.map((format) => (
            <Offer
              key={format.name}
              format={format}
              choice={{ filter: noFilter, with_closed: false, headings: 'codes' }}
              matched={newest?.number_matched}
            />
          ))}
        </ul>
        <p>
          <Link href={to.exports()}>{m.data_choose()}</Link>
        </p>
      </section>
      <Interfaces />
      <Rules />
    </>
  )
}

/** The server does not count further. */
const count_cap = 10_000

const countText = (count: number) => (count > count_cap ? m.exports_count_many({ count: count_cap }) : m.exports_count({ count }))

function Licence({ licence }: { licence: Exports['licence'] }) {
  if (!licence) return <strong>{m.data_licence_none()}</strong>
  return (
    <>
      {licence.url ? (
        <a href={licence.url} rel="license noopener noreferrer">
          {licence.name}
        </a>
      ) : (
        licence.name
      )}
      <p className="soft">{m.data_licence_others()}</p>
    </>
  )
}

function Interfaces() {
  return (
    <section className="facility-section" aria-labelledby="data-interfaces">
      <h2 id="data-interfaces">{m.data_interfaces()}</h2>
      <dl className="facility-list data-interfaces">
        <Item name="HTTP JSON">
          <Link href={to.api()}>{m.data_api()}</Link> <span className="soft">{m.data_api_for()}</span>
        </Item>
        <Item name="OGC API">
          <a href="/ogc?f=html">{m.data_ogc()}</a> <span className="soft">{m.data_ogc_for()}</span>
        </Item>
        <Item name="MVT">
          <a href="/tiles/facilities.json">{m.data_tiles()}</a> <span className="soft">{m.data_tiles_for()}</span>
        </Item>
      </dl>
      <h3>{m.data_examples()}</h3>
      {examples(location.origin).map(({ what, request }) => (
        <figure key={request} className="data-example">
          <figcaption>{what}</figcaption>
          <pre>
            <code>{request}</code>
          </pre>
        </figure>
      ))}
    </section>
  )
}

function examples(origin: string): { what: string; request: string }[] {
  return [
    { what: m.data_example_near(), request: `curl '${origin}/api/v1/facilities?kind=toilet&near=112.37,24.78&limit=5'` },
    { what: m.data_example_file(), request: `curl -OJ '${origin}/api/v1/exports/csv?headings=zh'` },
    { what: m.data_example_box(), request: `curl '${origin}/ogc/collections/toilets/items?bbox=112.3,24.7,112.5,24.9'` },
    { what: m.data_example_since(), request: `curl -OJ '${origin}/api/v1/exports/geojson?since=TOKEN'` },
  ]
}

function Rules() {
  return (
    <section className="facility-section" aria-labelledby="data-rules">
      <h2 id="data-rules">{m.data_rules()}</h2>
      <ul className="data-rules">
        <li>{m.data_rule_one()}</li>
        <li>{m.data_rule_since()}</li>
        <li>{m.data_rule_etag()}</li>
        <li>{m.data_rule_whole()}</li>
      </ul>
    </section>
  )
}

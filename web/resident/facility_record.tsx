import { Link } from 'wouter'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Item } from './facility_basics.tsx'
import { useFacility, type Facility } from './facility_data.ts'
import { momentText } from './facility_value.ts'

export function Responsible({ facility }: { facility: Facility }) {
  const { department_name_zh, department_name_en, department_code, owner, manager, maintainer, builder } = facility
  const department = department_name_zh ? nameOf({ name_zh: department_name_zh, name_en: department_name_en }) : department_code
  const parties: [string, string | null][] = [
    [m.facility_department(), department],
    [m.facility_manager(), manager],
    [m.facility_maintainer(), maintainer],
    [m.facility_owner(), owner],
    [m.facility_builder(), builder],
  ]
  const known = parties.filter(([, party]) => party)
  return (
    <section className="facility-section" aria-labelledby="facility-responsible">
      <h2 id="facility-responsible">{m.facility_responsible_title()}</h2>
      {known.length === 0 ? (
        <p>{m.facility_responsible_unknown()}</p>
      ) : (
        <dl className="facility-list">
          {known.map(([name, party]) => (
            <Item key={name} name={name}>
              {party}
            </Item>
          ))}
        </dl>
      )}
    </section>
  )
}

export function RecordOf({ facility }: { facility: Facility }) {
  const { code, village_name_zh, lon, lat, same_as, updated_at } = facility
  return (
    <section className="facility-section" aria-labelledby="facility-record">
      <h2 id="facility-record">{m.facility_record_title()}</h2>
      <TownDisagreement facility={facility} />
      <dl className="facility-list">
        <Item name={m.facility_source()}>{sourceText(facility)}</Item>
        {code && <Item name={m.facility_code()}>{code}</Item>}
        <Item name={m.facility_town()}>{nameOf({ name_zh: facility.town_name_zh, name_en: facility.town_name_en })}</Item>
        {village_name_zh && <Item name={m.facility_village()}>{village_name_zh}</Item>}
        {lon !== null && lat !== null && <Item name={m.facility_place()}>{m.facility_place_text({ lon: lon.toFixed(5), lat: lat.toFixed(5) })}</Item>}
        {same_as.length > 0 && (
          <Item name={m.facility_same_as()}>
            {same_as.map((other) => (
              <Other key={other} record={other} />
            ))}
          </Item>
        )}
        {facility.split_from && (
          <Item name={m.shape_split_from()}>
            <Road id={facility.split_from} />
          </Item>
        )}
        {facility.split_into.length > 0 && (
          <Item name={m.shape_split_into()}>
            {facility.split_into.map((part) => (
              <Road key={part} id={part} />
            ))}
          </Item>
        )}
        <Item name={m.facility_updated()}>
          <time dateTime={updated_at}>{momentText(updated_at)}</time>
        </Item>
      </dl>
    </section>
  )
}

function sourceText({ source, source_licence }: Facility): string {
  if (!source) return m.facility_source_unknown()
  return source_licence ? m.facility_source_licence({ source, licence: source_licence }) : source
}

function Other({ record }: { record: string }) {
  if (!/^https?:\/\//.test(record)) return <p>{record}</p>
  return (
    <p>
      <a href={record} rel="noopener noreferrer">
        {record}
      </a>
    </p>
  )
}

/** The other part of a road that was divided. */
function Road({ id }: { id: string }) {
  const { data } = useFacility(id)
  return (
    <p>
      <Link href={to.facility(id)}>{data ? nameOf(data) : m.shape_split_part()}</Link>
    </p>
  )
}

/** The record says one town and the boundaries another: shown, not hidden. */
function TownDisagreement({ facility }: { facility: Facility }) {
  const { declared_town_code, town_code, town_name_zh, town_name_en } = facility
  const towns = useCity()?.towns ?? []
  if (declared_town_code === null || declared_town_code === town_code) return null
  const declared = nameOf(towns.find(({ code }) => code === declared_town_code) ?? { name_zh: declared_town_code })
  return <p className="note">{m.facility_town_differs({ declared, actual: nameOf({ name_zh: town_name_zh, name_en: town_name_en }) })}</p>
}

import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { pointOf } from '#domain/sync.ts'
import { useCity } from '../../city.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay, useSession } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { useSite } from '../device/hooks.ts'
import { changesOf, correctSite, operationOf, summaryOf, type KnownSite } from '../device/site.ts'
import { Kept, SiteForm } from './form.tsx'
import { useKept } from './kept.ts'
import { PositionField } from './position_field.tsx'
import { shownIn, standing } from './standing.ts'
import { Basics, Responsible } from './text_fields.tsx'
import { changesIn, checkValues, countErrors, valuesOf, type Errors, type TextField, type Values } from './values.ts'
import '../work.css'
import './site.css'

/** 改正资料: what an inspector sees to be otherwise than it is on record. `of` in the address: the record that the server refused. */
export default function CorrectPage({ id }: { id: string }) {
  const query = useSite(id)
  const user = useSession()?.user
  return (
    <Page
      title={query.data ? m.site_correct_title({ name: nameOf(query.data.facility) }) : m.site_correct()}
      className="work site"
      aside={<Link href={to.site(id)}>{m.site_cancel()}</Link>}
    >
      {user ? <QueryView query={query}>{(site) => <Correcting site={site} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Correcting({ site }: { site: KnownSite }) {
  const { facility, version } = site
  const isAllowed = useMay('edit_facilities', facility)
  const [search] = useSearchParams()
  const refused = site.records.find(({ id, state }) => id === search.get('of') && state === 'needs_answer')
  const shown = shownIn(standing(site))
  const first: Values = { ...valuesOf(shown as Record<TextField, string | null>), ...(refused && refusedValues(refused)) }
  const { values, change, drop, isKept, isLosing } = useKept(`correct.${facility.id}.${refused?.id ?? ''}`, first)
  const [errors, setErrors] = useState<Errors>({})
  const [said, say] = useState('')
  const extent = useCity()?.extent
  const [, navigate] = useLocation()
  if (!isAllowed) return <NotAllowed />
  const place = pointOf(shown.geometry)
  const isOfMap = Boolean(shown.geometry) && place === null // a line or an area

  const save = async () => {
    const found = checkValues(values, first.level, extent)
    const changes = changesIn(shown, values)
    setErrors(found)
    say(countErrors(found) > 0 ? m.site_to_mend({ count: countErrors(found) }) : changes.length === 0 ? m.site_unchanged() : '')
    if (countErrors(found) > 0 || changes.length === 0) return
    const of = { facility_id: facility.id, facility: summaryOf(facility), version, replaces: refused?.id ?? null }
    await correctSite({ ...of, changes, position: values.fix })
    drop()
    navigate(to.site(facility.id))
  }
  return (
    <SiteForm isLosing={isLosing} save={save} said={said} cancel={to.site(facility.id)}>
      <p className="soft">{m.site_correct_text()}</p>
      {isKept && <Kept drop={drop} />}
      <div className="site-fields">
        <Basics values={values} errors={errors} change={change} />
      </div>
      {isOfMap ? <p>{m.site_position_shape()}</p> : <PositionField values={values} errors={errors} change={change} stands={place} />}
      <Responsible values={values} errors={errors} change={change} />
    </SiteForm>
  )
}

/** What was to be said in the record that the server refused. */
function refusedValues(record: KnownSite['records'][number]): Partial<Values> {
  const texts = changesOf(record).filter(({ field }) => field !== 'geometry')
  return { ...Object.fromEntries(texts.map(({ field, new: value }) => [field, value ?? ''])), fix: operationOf(record).position }
}

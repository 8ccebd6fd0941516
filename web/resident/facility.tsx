import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { ApiProblem } from '../api.ts'
import { FacilityDuplicates } from '../office/facility_duplicates.tsx'
import { categoryName, kindName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import './facility.css'
import { Aloud } from './facility_aloud.tsx'
import { Basics, Standing } from './facility_basics.tsx'
import { CanIUse } from './facility_can_i.tsx'
import { GetIn } from './facility_chain.tsx'
import { Contact } from './facility_contact.tsx'
import { useFacility, type Facility } from './facility_data.ts'
import { useFit } from './facility_fit.ts'
import { History } from './facility_history.tsx'
import { Lately } from './facility_lately.tsx'
import { Occupied } from './facility_occupations.tsx'
import { Parts } from './facility_parts.tsx'
import { KnownReports } from './known_reports.tsx'
import { RecordOf, Responsible } from './facility_record.tsx'
import { Staff } from './facility_staff.tsx'
import { Compliance } from './facility_verdict.tsx'
import { Usable } from './facility_usable.tsx'
import { Way } from './facility_way.tsx'
import { useWay } from './walking_data.ts'

const Duties = lazy(() => import('../office/duties/duties.tsx'))
const Paper = lazy(() => import('./facility_paper.tsx'))

export default function FacilityPage({ id }: { id: string }) {
  const query = useFacility(id)
  if (query.error instanceof ApiProblem && [400, 404].includes(query.error.body.status)) return <NotFound />
  return (
    <Page title={query.data ? nameOf(query.data) : m.facility_page_title()} className="facility">
      <QueryView query={query}>{(facility) => <One facility={facility} asked={id} />}</QueryView>
    </Page>
  )
}

function One({ facility, asked }: { facility: Facility; asked: string }) {
  const mayEdit = useMay('edit_facilities', facility)
  const isStaff = useMay('read_staff_names')
  const mayMerge = useMay('merge_facilities', facility)
  const [elder] = useElderMode()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  useEffect(() => {
    if (facility.id !== asked) navigate(to.facility(facility.id, asked), { replace: true }) // merged: the answer is of the record that stands for it
  }, [facility.id, asked, navigate])
  const way = useWay(facility.id)
  const fit = useFit(facility, way.query.data)
  const isClosed = facility.lifecycle === 'closed'
  const tools = (
    <>
      {mayEdit && <Staff facility={facility} />}
      {mayMerge && <FacilityDuplicates facility={facility} />}
    </>
  )
  return (
    <>
      <Where facility={facility} />
      <Aloud facility={facility} fit={fit} />
      <Standing facility={facility} />
      {search.has('from') && <p className="note">{m.duplicates_redirected()}</p>}
      {!elder && tools}
      <div className="facility-columns">
        <div className="facility-main">{!isClosed && <CanIUse fit={fit} />}</div>
        <div className="facility-side">
          <Usable facility={facility} />
          <KnownReports facility={facility} />
          <Occupied facility={facility} />
          <Contact facility={facility} />
        </div>
        <div className="facility-main">{!isClosed && <GetIn facility={facility} fit={fit} />}</div>
        <div className="facility-side">{!isClosed && <Way facility={facility} way={way} />}</div>
        <div className="facility-main">
          <div className="no-print">
            <Parts facility={facility} />
          </div>
          <Compliance facility={facility} />
        </div>
        <div className="facility-side no-print">
          <Lately facility={facility} />
          <Record isFolded={elder}>
            <Basics facility={facility} />
            <Responsible facility={facility} />
            <RecordOf facility={facility} />
            {isStaff && (
              <Suspense>
                <Duties facility={facility} />
              </Suspense>
            )}
            <History facility={facility} />
          </Record>
          {elder && tools}
        </div>
      </div>
      <Suspense>
        <Paper facility={facility} />
      </Suspense>
    </>
  )
}

/** Elder mode: what the office keeps is there for those who ask. */
function Record({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  if (!isFolded) return children
  return (
    <details className="facility-section facility-folded">
      <summary>{m.place_more()}</summary>
      {children}
    </details>
  )
}

function Where({ facility }: { facility: Facility }) {
  const { kind, category, number, lon } = facility
  const town = nameOf({ name_zh: facility.town_name_zh, name_en: facility.town_name_en })
  return (
    <p className="facility-where">
      {facility.example_data && <span className="tag">{m.example_data()}</span>}
      <span>
        {kindName(kind)} · {categoryName(category)}
      </span>
      <span>
        {town} · {facility.address ?? m.facility_no_address()}
      </span>
      {lon !== null && (
        <Link className="no-print" href={to.facilityOnMap({ kind, number })}>
          {m.facility_on_map()}
        </Link>
      )}
    </p>
  )
}

function NotFound() {
  return (
    <Page title={m.facility_not_found_title()}>
      <div className="state">
        <p>{m.facility_not_found_text()}</p>
        <Link className="button primary" href={to.finder()}>
          {m.facility_find()}
        </Link>
      </div>
    </Page>
  )
}

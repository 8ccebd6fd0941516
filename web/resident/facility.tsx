import { lazy, Suspense, useEffect } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { ApiProblem } from '../api.ts'
import { FacilityDuplicates } from '../office/facility_duplicates.tsx'
import { categoryName, kindName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import './facility.css'
import { Basics, Standing } from './facility_basics.tsx'
import { useFacility, type Facility } from './facility_data.ts'
import { History } from './facility_history.tsx'
import { Occupied } from './facility_occupations.tsx'
import { Parts } from './facility_parts.tsx'
import { KnownReports } from './known_reports.tsx'
import { RecordOf, Responsible } from './facility_record.tsx'
import { Staff } from './facility_staff.tsx'
import { Compliance } from './facility_verdict.tsx'
import { Usable } from './facility_usable.tsx'
import { Way } from './facility_way.tsx'

const Duties = lazy(() => import('../office/duties/duties.tsx'))

export default function FacilityPage({ id }: { id: string }) {
  const query = useFacility(id)
  if (query.error instanceof ApiProblem && [400, 404].includes(query.error.body.status)) return <NotFound />
  return (
    <Page title={query.data ? nameOf(query.data) : m.facility_page_title()} className="facility" aside={query.data && <PrintButton />}>
      <QueryView query={query}>{(facility) => <One facility={facility} asked={id} />}</QueryView>
    </Page>
  )
}

function One({ facility, asked }: { facility: Facility; asked: string }) {
  const mayEdit = useMay('edit_facilities', facility)
  const isStaff = useMay('read_staff_names')
  const mayMerge = useMay('merge_facilities', facility)
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  useEffect(() => {
    if (facility.id !== asked) navigate(to.facility(facility.id, asked), { replace: true }) // merged: the answer is of the record that stands for it
  }, [facility.id, asked, navigate])
  return (
    <>
      <Where facility={facility} />
      <Standing facility={facility} />
      {search.has('from') && <p className="note">{m.duplicates_redirected()}</p>}
      {mayEdit && <Staff facility={facility} />}
      {mayMerge && <FacilityDuplicates facility={facility} />}
      <div className="facility-columns">
        <div>
          <Usable facility={facility} />
          <KnownReports facility={facility} />
          <Occupied facility={facility} />
          <Compliance facility={facility} />
          <Basics facility={facility} />
          <Parts facility={facility} />
        </div>
        <div>
          {facility.lifecycle !== 'closed' && <Way facility={facility} />}
          <Responsible facility={facility} />
          <RecordOf facility={facility} />
          {isStaff && (
            <Suspense>
              <Duties facility={facility} />
            </Suspense>
          )}
          <History facility={facility} />
        </div>
      </div>
    </>
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

function PrintButton() {
  return (
    <Button className="button quiet no-print facility-print" onPress={() => globalThis.print()}>
      {m.facility_print()}
    </Button>
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

import { Link, useSearchParams } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useChanges, useVersions, type Version } from './criteria_api.ts'
import { ChangesView } from './criteria_difference.tsx'
import './criteria.css'

type Head = Pick<Version, 'number' | 'name_zh' | 'name_en'>

/** Two versions of the checklist beside each other. */
export default function CriteriaChangesPage() {
  const query = useVersions()
  return (
    <Page title={m.criteria_changes_title()} className="narrow criteria" aside={<Link href={to.criteria()}>{m.criteria_back()}</Link>}>
      <QueryView query={query}>
        {(versions) => (versions.length < 2 ? <p className="state">{m.criteria_changes_one()}</p> : <Chosen versions={versions} />)}
      </QueryView>
    </Page>
  )
}

function Chosen({ versions }: { versions: Head[] }) {
  const [search, setSearch] = useSearchParams()
  const chosen = (name: string, otherwise: number) => {
    const number = Number(search.get(name))
    return versions.some((each) => each.number === number) ? number : otherwise
  }
  const version = chosen('version', versions[0]!.number) // there are two at least
  const since = chosen('since', versions[1]!.number)
  const change = (given: { version?: string; since?: string }) =>
    setSearch({ version: String(version), since: String(since), ...given }, { replace: true })
  const options = versions.map(({ number }) => ({ value: String(number), name: m.criteria_version_number({ number }) }))
  return (
    <>
      <div className="criteria-choices">
        <Choice label={m.criteria_changes_since()} value={String(since)} options={options} onChange={(value) => change({ since: value })} />
        <Choice label={m.criteria_changes_version()} value={String(version)} options={options} onChange={(value) => change({ version: value })} />
      </div>
      <Compared version={version} since={since} />
    </>
  )
}

function Compared({ version, since }: { version: number; since: number }) {
  const query = useChanges(version, since)
  return <QueryView query={query}>{(changes) => <ChangesView changes={changes} />}</QueryView>
}

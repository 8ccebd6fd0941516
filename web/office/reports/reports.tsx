import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { reportChannels, reportTypes } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { reportTypeName } from '../../resident/report/report_words.ts'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { useTowns } from '../town_names.ts'
import { channelName, groupName } from './report_desk_words.ts'
import './reports.css'
import { groups, parseReports, printReports, useReports, type ReportPage, type ReportsFilter } from './reports_data.ts'
import { ReportsList } from './reports_list.tsx'

/** 居民反馈: what residents told, what has to be answered first at the top. */
export default function ReportsPage() {
  const mayHandle = useMay('handle_reports')
  const add = (
    <Link className="button no-print" href={to.newReport()}>
      {m.reports_new()}
    </Link>
  )
  return (
    <Page title={m.reports_title()} className="reports" aside={mayHandle && add}>
      {mayHandle ? <Reports /> : <NotAllowed />}
    </Page>
  )
}

function Reports() {
  const [search, setSearch] = useSearchParams()
  const filter = parseReports(search)
  const query = useReports(filter)
  const set = (part: Partial<ReportsFilter>) => setSearch(printReports({ ...filter, ...part }))
  return (
    <>
      <Filters key={filter.q} filter={filter} set={set} />
      <QueryView query={query}>
        {({ pages }) => (
          <>
            <Groups page={pages[0]!} filter={filter} />
            {pages[0]!.reports.length === 0 ? (
              <Empty page={pages[0]!} filter={filter} />
            ) : (
              <ReportsList reports={pages.flatMap(({ reports }) => reports)} />
            )}
          </>
        )}
      </QueryView>
      {query.hasNextPage && (
        <Button className="button" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.loading() : m.reports_more()}
        </Button>
      )}
    </>
  )
}

/** How many there are of each, which is the filter as well. */
function Groups({ page: { counts }, filter }: { page: ReportPage; filter: ReportsFilter }) {
  const link = (group: ReportsFilter['group'], name: string, count?: number) => (
    <li key={group}>
      <Link
        href={to.reports(printReports({ ...filter, group }))}
        aria-current={filter.group === group ? 'true' : undefined}
        className={group === 'overdue' && counts.overdue > 0 ? 'reports-late' : undefined}
      >
        {count !== undefined && <strong>{count}</strong>} {name}
      </Link>
    </li>
  )
  return (
    <nav aria-label={m.reports_groups()} className="no-print">
      <ul className="reports-groups">
        {groups.map((group) => link(group, groupName(group), counts[group]))}
        {link('all', m.reports_group_all())}
      </ul>
    </nav>
  )
}

function Filters({ filter, set }: { filter: ReportsFilter; set: (part: Partial<ReportsFilter>) => void }) {
  const [q, setQ] = useState(filter.q)
  const { options } = useTowns()
  const every = { value: '', name: m.reports_all() }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set({ q: q.trim() })
  }
  return (
    <form className="reports-filters no-print" role="search" onSubmit={submit}>
      <Field label={m.reports_search()} description={m.reports_search_help()} value={q} onChange={setQ} maxLength={100} />
      <Choice
        label={m.reports_type()}
        value={filter.type}
        options={[every, ...reportTypes.map((value) => ({ value, name: reportTypeName(value) }))]}
        onChange={(value) => set({ type: reportTypes.find((each) => each === value) ?? '' })}
      />
      <Choice label={m.reports_town()} value={filter.town} options={[every, ...options]} onChange={(town) => set({ town })} />
      <Choice
        label={m.reports_channel()}
        value={filter.channel}
        options={[every, ...reportChannels.map((value) => ({ value, name: channelName(value) }))]}
        onChange={(value) => set({ channel: reportChannels.find((each) => each === value) ?? '' })}
      />
      <Button type="submit" className="button">
        {m.reports_search_go()}
      </Button>
    </form>
  )
}

function Empty({ page: { counts }, filter }: { page: ReportPage; filter: ReportsFilter }) {
  const isBare =
    Object.values(counts).every((count) => count === 0) && [filter.type, filter.town, filter.channel, filter.q].every((each) => each === '')
  return <p className="state">{isBare ? m.reports_none_at_all() : m.reports_none()}</p>
}

import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { ImportApplied } from './import_applied.tsx'
import { useCancelling, useImport, type Import } from './import_api.ts'
import { ImportEnded } from './import_ended.tsx'
import { ImportReady } from './import_ready.tsx'
import { progressText, stateName, timeText } from './import_words.ts'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'
import './import.css'

/** One file on its way in: read, judged, corrected, applied. */
export default function ImportPage({ id }: { id: string }) {
  const isAllowed = useMay('read_imports')
  return isAllowed ? (
    <Followed id={id} />
  ) : (
    <Page title={m.import_title()}>
      <NotAllowed />
    </Page>
  )
}

function Followed({ id }: { id: string }) {
  const query = useImport(id)
  const back = (
    <Link className="button quiet" href={to.imports()}>
      {m.import_all()}
    </Link>
  )
  return (
    <Page title={query.data?.file_name ?? m.import_title()} aside={back} className="imports">
      {query.isRefetchError && <Refused error={query.error} />}
      <QueryView query={query}>{(each) => <View each={each} />}</QueryView>
    </Page>
  )
}

function View({ each }: { each: Import }) {
  return (
    <>
      <p className="soft">{aboutFile(each)}</p>
      <State each={each} />
    </>
  )
}

function State({ each }: { each: Import }) {
  const isCorrected = each.state === 'judging' && (each.counts.rows > 0 || each.needs.length > 0)
  if (each.state === 'applied') return <ImportApplied each={each} />
  if (each.state === 'ready' || isCorrected) return <ImportReady each={each} />
  if (each.state === 'undone' || each.state === 'failed' || each.state === 'cancelled') return <ImportEnded each={each} />
  return <UnderWay each={each} />
}

const formatNames: Record<Import['format'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  geojson: 'GeoJSON',
  shapefile: 'Shapefile',
  geopackage: 'GeoPackage',
  osm_pbf: 'OSM PBF',
  osm_xml: 'OSM XML',
  a11yjson: 'A11yJSON',
  opensidewalks: 'OpenSidewalks',
}

/** Format, encoding and sheet as they were read, and when it came. */
function aboutFile({ format, layout, created_at }: Import): string {
  const encoding = layout.encoding && { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16le': 'UTF-16' }[layout.encoding]
  const words = [
    formatNames[format],
    encoding,
    layout.sheet && (format === 'xlsx' ? m.import_sheet : m.import_layer_named)({ sheet: layout.sheet }),
    m.import_uploaded({ time: timeText(created_at) }),
  ]
  return words.filter(Boolean).join(m.inventory_list_comma())
}

/** Writing goes in batches; who stops it has what was written taken back. */
function UnderWay({ each: { id, state, progress } }: { each: Import }) {
  const cancelling = useCancelling(id)
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) start.current?.focus()
  }, [])
  return (
    <div className="imports" ref={start} tabIndex={-1}>
      <Progress
        label={stateName(state)}
        value={progress?.done ?? 0}
        maxValue={progress?.total ?? undefined}
        text={progressText(progress, state)}
        cancel={state === 'undoing' ? undefined : () => cancelling.mutate()}
      />
      {state === 'applying' && <p className="soft">{m.import_applying_note()}</p>}
      {state === 'undoing' && <p className="soft">{m.import_undoing_note()}</p>}
      {cancelling.error && <Refused error={cancelling.error} />}
    </div>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { Link } from 'wouter'
import { answer, api, type Reply } from '../api.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { actorName, fieldNameOf } from '../resident/facility_history_words.ts'
import { to } from '../routes.ts'
import { Failed, Loading } from '../ui/query_view.tsx'
import { importKey, useUndoing, type Import } from './import_api.ts'
import { timeText, undoneText } from './import_words.ts'
import { Refused } from './refused.tsx'

type Undo = Reply<'/api/v1/imports/{id}/undo'>
type Blocker = Undo['kept_facilities'][number]

/** Taking an import back: what it would do first, what stands in its way, then the deed. */
export function ImportUndo({ each }: { each: Import }) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    setTimeout(() => opener.current?.focus())
  }
  return (
    <section className="import-section no-print" aria-labelledby="import-undo">
      <h2 id="import-undo">{m.undo_title()}</h2>
      {each.undone ? <Partly each={each} undone={each.undone} /> : <p>{m.undo_intro()}</p>}
      {open ? (
        <DryRun id={each.id} close={close} />
      ) : (
        <Button className="button" ref={opener} onPress={() => setOpen(true)}>
          {each.undone ? m.undo_open_rest() : m.undo_open()}
        </Button>
      )}
    </section>
  )
}

/** What was taken back of it already, and that the rest stands. */
function Partly({ each: { undone_at, undone_by }, undone }: { each: Import; undone: NonNullable<Import['undone']> }) {
  return (
    <>
      <p className="note">{m.undo_done_partly({ what: undoneText(undone), kept: undone.kept })}</p>
      {undone_at && <p className="soft">{m.undo_done_by({ time: timeText(undone_at), actor: actorName(undone_by ?? '') })}</p>}
    </>
  )
}

function DryRun({ id, close }: { id: string; close: () => void }) {
  const query = useInfiniteQuery({
    queryKey: [...importKey(id), 'undo'],
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/imports/{id}/undo', { params: { path: { id }, query: { after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const pages = query.data?.pages ?? []
  const first = pages[0]
  if (!first) return query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />
  return (
    <>
      {first.removed + first.restored > 0 && <p>{m.undo_counts({ what: undoneText(first) })}</p>}
      {first.kept > 0 && (
        <>
          <p>{m.undo_kept({ count: first.kept })}</p>
          <ul className="undo-blockers">
            {pages
              .flatMap((page) => page.kept_facilities)
              .map((blocker) => (
                <li key={blocker.facility_id}>
                  <Link href={to.facility(blocker.facility_id)}>{nameOf(blocker)}</Link> {blockerText(blocker)}
                </li>
              ))}
          </ul>
          {query.hasNextPage && (
            <Button className="button quiet" onPress={() => void query.fetchNextPage()}>
              {m.undo_more()}
            </Button>
          )}
        </>
      )}
      <Deed id={id} plan={first} close={close} again={() => void query.refetch()} />
    </>
  )
}

function Deed({ id, plan: { removed, restored, kept }, close, again }: { id: string; plan: Undo; close: () => void; again: () => void }) {
  const [keeps, setKeeps] = useState(false)
  const start = useRef<HTMLDivElement>(null)
  const undoing = useUndoing(id, again)
  useEffect(() => start.current?.focus(), [])
  const count = removed + restored
  const isOpen = kept > 0 && !keeps
  return (
    <div className="undo-deed" ref={start} tabIndex={-1}>
      {kept > 0 && count === 0 && <p>{m.undo_kept_only()}</p>}
      {kept > 0 && count > 0 && (
        <Checkbox className="check-row" isSelected={keeps} onChange={setKeeps}>
          {m.undo_kept_choice({ count: kept })}
        </Checkbox>
      )}
      {undoing.error && <Refused error={undoing.error} />}
      <div className="row">
        {(count > 0 || kept === 0) && (
          <Button
            className="button primary"
            isDisabled={undoing.isPending || isOpen}
            aria-describedby={isOpen ? 'undo-why' : undefined}
            onPress={() => undoing.mutate(keeps)}
          >
            {kept > 0 ? m.undo_submit_rest({ count }) : m.undo_submit()}
          </Button>
        )}
        <Button className="button quiet" isDisabled={undoing.isPending} onPress={close}>
          {count > 0 || kept === 0 ? m.undo_cancel() : m.undo_close()}
        </Button>
      </div>
      {count > 0 && isOpen && (
        <p id="undo-why" className="soft">
          {m.undo_kept_first()}
        </p>
      )}
    </div>
  )
}

const whats: Record<string, () => string> = {
  components: m.undo_what_part,
  facts: m.undo_what_fact,
  lifecycle_events: m.undo_what_state,
  verifications: m.undo_what_seen,
  merges: m.undo_what_merged,
  facility_facts: m.undo_what_fact,
  audits: m.undo_what_audit,
  findings: m.undo_what_audit,
  assignments: m.undo_what_assigned,
  operational_observations: m.undo_what_usable,
}

function blockerText({ changes, actor, at, ...change }: Blocker): string {
  const text = m.undo_blocker({ what: whatText(change), actor: actorName(actor), time: timeText(at) })
  return changes > 1 ? `${text}${m.undo_blocker_more({ count: changes })}` : text
}

function whatText({
  entity,
  fields,
  import_file_name,
  code_holder,
}: Pick<Blocker, 'entity' | 'fields' | 'import_file_name' | 'code_holder'>): string {
  if (code_holder) return m.undo_what_code({ code: code_holder.code, name: nameOf(code_holder) })
  if (import_file_name !== null) return m.undo_what_import({ file: import_file_name })
  const named = fields.map(fieldNameOf).filter((name) => name !== undefined)
  const edited = named.length > 0 ? m.undo_what_edited({ fields: named.join(m.inventory_list_comma()) }) : m.undo_what_edited_plain()
  return whats[entity]?.() ?? edited
}

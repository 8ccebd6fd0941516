import { useState } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useSearchParams } from 'wouter'
import { reasonText } from '#domain/audit_words.ts'
import { componentName } from '#domain/property.ts'
import { judgedPartName, listText } from '../judgement_words.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { levelText } from '../resident/facility_value.ts'
import type { Remark } from './review_data.ts'
import {
  isShown,
  isSilent,
  judgedFolded,
  missingParts,
  placeKey,
  shows,
  unrecordedTypes,
  type Compared,
  type Part,
  type Row,
  type Show,
} from './review_items.ts'
import { ReviewPhotos } from './review_photos.tsx'
import { aboutText, type Remarking } from './review_remarks.ts'
import { ItemLink } from './review_link.tsx'
import { RemarkField, RowView, rowId } from './review_row.tsx'
import { showName } from './review_words.ts'

interface Props {
  compared: Compared
  parts: Part[]
  /** What was remarked when it was returned before. */
  asked: Remark[]
  /** Null: nothing is to be remarked. */
  remarks: Remarking | null
}

/** Every question that was asked, part by part. */
export function Parts({ compared, parts, asked, remarks }: Props) {
  const [search, setSearch] = useSearchParams()
  const show = shows.find((each) => each === search.get('show')) ?? 'all'
  const { audit } = compared
  const remarked = new Set([
    ...Object.entries(remarks?.draft.remarks ?? {}).flatMap(([key, text]) => (text ? [key] : [])),
    ...told(audit.remarks),
    ...told(asked),
  ])
  const rows = parts.flatMap((part) => part.rows)
  const choose = (next: Show) => setSearch((before) => shown(before, next), { replace: true })
  return (
    <section className="review-section" aria-labelledby="review-items">
      <h2 id="review-items">{m.review_items()}</h2>
      <RemarkList title={m.review_remarks_sent()} remarks={audit.remarks} parts={parts} />
      <RemarkList title={m.review_remarks_before()} remarks={asked} parts={parts} />
      <Notes compared={compared} />
      <ToggleButtonGroup
        className="row review-shows no-print"
        aria-label={m.review_show()}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[show]}
        onSelectionChange={(keys) => choose(shows.find((each) => keys.has(each)) ?? 'all')}
      >
        {shows.map((each) => (
          <ToggleButton key={each} id={each} className="button quiet review-show">
            {m.review_show_count({ name: showName(each), count: rows.filter((row) => isShown(row, each, remarked)).length })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {parts.map((part) => (
        <PartView key={part.component?.id ?? ''} part={part} show={show} remarked={remarked} props={{ compared, parts, asked, remarks }} />
      ))}
      {show === 'all' && <Absent compared={compared} />}
    </section>
  )
}

const told = (remarks: readonly Remark[]) => remarks.map(({ component_id, property }) => placeKey(component_id, property))

function shown(search: URLSearchParams, show: Show): URLSearchParams {
  const next = new URLSearchParams(search)
  if (show === 'all') next.delete('show')
  else next.set('show', show)
  return next
}

/** What was remarked, each leading to its question. */
function RemarkList({ title, remarks, parts }: { title: string; remarks: Remark[]; parts: Part[] }) {
  if (remarks.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="review-lines">
        {remarks.map((remark) => (
          <li key={`${placeKey(remark.component_id, remark.property)} ${remark.text}`}>
            {remark.property || remark.component_id ? (
              <ItemLink place={placeKey(remark.component_id, remark.property)}>{aboutText(remark, parts)}</ItemLink>
            ) : (
              <strong>{aboutText(remark, parts)}</strong>
            )}{' '}
            {remark.text}
          </li>
        ))}
      </ul>
    </>
  )
}

function Notes({ compared: { audit } }: { compared: Compared }) {
  const { notes, stage } = audit.document
  const stages = { new: m.review_stage_new, existing: m.review_stage_existing }
  return (
    <>
      <p>{stage ? stages[stage]() : m.review_stage_unknown()}</p>
      {notes && <p className="review-notes">{m.review_notes({ text: notes })}</p>}
    </>
  )
}

interface PartProps {
  part: Part
  show: Show
  remarked: ReadonlySet<string>
  props: Props
}

function PartView({ part, show, remarked, props: { compared, asked, remarks } }: PartProps) {
  const { component, before, photos } = part
  const found = part.rows.filter((row) => isShown(row, show, remarked))
  const silent = show === 'all' ? found.filter(isSilent) : []
  const rows = found.filter((row) => !silent.includes(row))
  const place = placeKey(component?.id ?? null, null)
  const ofPart = asked.filter((each) => each.property === null && each.component_id === (component?.id ?? null))
  const isKept = show === 'all' || (show === 'photos' && photos.length > 0) || (show === 'remarks' && component !== null && remarked.has(place))
  if (found.length === 0 && !isKept) return null
  const missing = new Set(compared.audit.photos_missing)
  const name = component ? judgedPartName(component) : m.review_whole()
  return (
    <section className="review-part" aria-labelledby={rowId(place)}>
      <h3 id={rowId(place)} tabIndex={-1}>
        {name} {component?.level && <span className="soft">{levelText(component.level)}</span>}
        {component && <PartTags part={part} isFirst={compared.audit.previous === null} />}
      </h3>
      {component?.presence === 'absent' && <p>{m.review_part_absent()}</p>}
      {component && before && component.presence !== before.presence && (
        <p className="review-change">
          <span aria-hidden="true">≠</span> {before.presence === 'present' ? m.review_part_was_there() : m.review_part_was_absent()}
        </p>
      )}
      {ofPart.map((each) => (
        <p key={each.text} className="review-asked">
          {m.review_asked({ text: each.text })}
        </p>
      ))}
      <ReviewPhotos photos={photos} missing={missing} what={name} />
      {remarks && component && <PartRemark what={name} place={place} remarks={remarks} />}
      {rows.length > 0 && <Rows rows={rows} name={name} missing={missing} asked={asked} remarks={remarks} />}
      {silent.length > 0 && (
        <details>
          <summary>{m.review_silent_rows({ count: silent.length })}</summary>
          <Rows rows={silent} name={name} missing={missing} asked={asked} remarks={remarks} />
        </details>
      )}
      {show === 'all' && <NotAsked rows={part.rows} />}
    </section>
  )
}

function PartTags({ part: { component, before }, isFirst }: { part: Part; isFirst: boolean }) {
  if (isFirst || before || !component) return null
  return <span className="tag review-tag">{m.review_part_added()}</span>
}

function PartRemark({ what, place, remarks }: { what: string; place: string; remarks: Remarking }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen || remarks.draft.remarks[place])
    return <RemarkField what={what} place={place} remarks={remarks} close={() => setOpen(false)} isOpened={isOpen} />
  return (
    <Button className="button quiet no-print" aria-label={m.review_remark_on({ what })} onPress={() => setOpen(true)}>
      {m.review_remark()}
    </Button>
  )
}

interface RowsProps {
  rows: Row[]
  name: string
  missing: ReadonlySet<string>
  asked: Remark[]
  remarks: Remarking | null
}

function Rows({ rows, name, missing, asked, remarks }: RowsProps) {
  return (
    <table className="review-rows">
      <caption className="visually-hidden">{m.review_part_caption({ part: name })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.review_item()}</th>
          <th scope="col">{m.review_now()}</th>
          <th scope="col">{m.review_earlier()}</th>
          <th scope="col">{m.review_judged()}</th>
          {remarks && (
            <th scope="col" className="no-print">
              {m.review_remark_head()}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowView
            key={row.key}
            row={row}
            missing={missing}
            asked={asked.filter((each) => placeKey(each.component_id, each.property) === row.key)}
            remarks={remarks}
          />
        ))}
      </tbody>
    </table>
  )
}

/** What does not apply by its own rule, with the reason. */
function NotAsked({ rows }: { rows: Row[] }) {
  const judged = rows.flatMap(judgedFolded)
  if (judged.length === 0) return null
  return (
    <details className="no-print">
      <summary>{m.review_not_applicable({ count: judged.length })}</summary>
      <ul className="review-lines">
        {judged.map(({ criterion, judgement }) => (
          <li key={criterion.id}>
            {nameOf(criterion)} <span className="soft">{reasonText(judgement, criterion, language())}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the audit is silent about: parts of the audit before, and types that the checklist asks for. */
function Absent({ compared }: { compared: Compared }) {
  const missing = missingParts(compared.audit)
  const types = unrecordedTypes(compared)
  if (missing.length + types.length === 0) return null
  return (
    <section className="review-part" aria-labelledby="review-absent">
      <h3 id="review-absent">{m.review_silent()}</h3>
      {missing.length > 0 && (
        <p className="review-change">
          <span aria-hidden="true">−</span> {m.review_silent_before({ parts: listText(missing.map(judgedPartName)) })}
        </p>
      )}
      {types.length > 0 && (
        <p>
          {m.review_silent_types({
            parts: listText(
              types.map(({ type, count }) => m.criteria_component_option({ name: nameOf(componentName(type) ?? { name_zh: type }), count })),
            ),
          })}
        </p>
      )}
    </section>
  )
}

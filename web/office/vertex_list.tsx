import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { splitPair } from '#domain/coordinate.ts'
import { isProjected } from '#domain/datum.ts'
import {
  empty_vertex,
  insertedAfter,
  least_vertices,
  movedBy,
  pastedVertices,
  printVertices,
  readVertices,
  removedAt,
  withVertex,
  type Shape,
  type TypedVertex,
} from '#domain/vertices.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import type { ShapeEditing } from './shape_editing.ts'
import { datumOf, misreadIn, type ShapeValues } from './shape_values.ts'

interface Props {
  values: ShapeValues
  shape: Shape
  editing: ShapeEditing
  error: string | undefined
}

/** What has the focus after a row came, went or moved. */
type Target = { row: number; what: 'input' | 'up' | 'down' } | null

/** The vertices as numbers, each row by keyboard alone: typed, added, removed, put in another order, many pasted. */
export function VertexList({ values, shape, editing, error }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [target, setTarget] = useState<Target>(null)
  useEffect(() => {
    if (target) focusRow(list.current, target)
  }, [target])
  const stored = readVertices(values.vertices)
  const vertices = [...stored, ...Array<TypedVertex>(Math.max(0, least_vertices[shape] - stored.length)).fill(empty_vertex)]
  const shown = shape === 'point' ? vertices.slice(0, 1) : vertices
  const wrong = error === undefined ? null : (misreadIn(values) ?? { index: 0, axis: 'x' })

  const put = (next: TypedVertex[], said: string, focus: Target, from?: 'keys') => {
    editing.step({ vertices: printVertices(next) }, { said, ...(from && { from }) })
    setTarget(focus)
  }
  const actions = (row: number): RowActions => ({
    type: (vertex, axis) => editing.step({ vertices: printVertices(withVertex(vertices, row, vertex)) }, { typing: `${row}${axis}`, from: 'keys' }),
    paste: (pasted) =>
      put(
        [...vertices.slice(0, row), ...pasted, ...vertices.slice(row + 1)],
        m.shape_said_pasted({ count: pasted.length }),
        { row, what: 'input' },
        'keys',
      ),
    insert: () => put(insertedAfter(vertices, row), m.shape_said_inserted({ number: row + 2 }), { row: row + 1, what: 'input' }),
    remove: () => put(removedAt(vertices, row), m.shape_said_removed({ number: row + 1 }), { row: Math.max(0, row - 1), what: 'input' }),
    move: (by) =>
      put(movedBy(vertices, row, by), m.shape_said_moved({ from: row + 1, to: row + by + 1 }), { row: row + by, what: by < 0 ? 'up' : 'down' }),
  })
  return (
    <ol ref={list} className="shape-vertices" aria-label={m.shape_vertices()}>
      {shown.map((vertex, row) => (
        <VertexRow
          // oxlint-disable-next-line react/no-array-index-key -- a vertex has no name but its number
          key={row}
          row={row}
          vertex={vertex}
          count={shape === 'point' ? 1 : vertices.length}
          isAlone={shape === 'point'}
          isProjected={isProjected(datumOf(values) ?? 'wgs84')}
          error={wrong?.index === row ? { [wrong.axis]: error } : {}}
          actions={actions(row)}
        />
      ))}
    </ol>
  )
}

/** At the top nothing goes up: then the row itself has the focus. */
function focusRow(list: HTMLElement | null, { row, what }: NonNullable<Target>): void {
  const find = (selector: string) => list?.querySelector<HTMLElement>(`[data-row="${row}"] ${selector}`)
  const wanted = what === 'input' ? null : find(`.shape-${what}:not([disabled])`)
  const element = wanted ?? find('input')
  element?.focus()
}

interface RowActions {
  type: (vertex: TypedVertex, axis: 'x' | 'y') => void
  paste: (vertices: TypedVertex[]) => void
  insert: () => void
  remove: () => void
  move: (by: -1 | 1) => void
}

interface RowProps {
  row: number
  vertex: TypedVertex
  count: number
  /** A point has one row, without anything to put in order. */
  isAlone: boolean
  isProjected: boolean
  error: { x?: string | undefined; y?: string | undefined }
  actions: RowActions
}

function VertexRow({ row, vertex, count, isAlone, isProjected: inMetres, error, actions }: RowProps) {
  const number = row + 1
  const [east, north] = inMetres ? [m.shape_easting(), m.shape_northing()] : [m.inventory_form_longitude(), m.inventory_form_latitude()]
  const labelled = (axis: string) => (isAlone ? axis : m.shape_vertex_axis({ number, axis }))
  const hints = isAlone && !inMetres ? [m.inventory_form_longitude_hint(), m.inventory_form_latitude_hint()] : []
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    const pasted = !isAlone && text.trim().includes('\n') ? pastedVertices(text) : { line: 1 }
    if (!('vertices' in pasted)) return
    event.preventDefault()
    actions.paste(pasted.vertices)
  }
  return (
    <li className={isAlone ? 'shape-vertex alone' : 'shape-vertex'} data-row={row}>
      {!isAlone && (
        <span className="shape-number" aria-hidden="true">
          {number}
        </span>
      )}
      <div className="shape-axes" onPaste={onPaste}>
        <Field
          label={labelled(east)}
          {...(hints[0] && { description: hints[0] })}
          value={vertex.x}
          onChange={(text) => actions.type(typedX(text, vertex, inMetres), 'x')}
          error={error.x}
        />
        <Field
          label={labelled(north)}
          {...(hints[1] && { description: hints[1] })}
          value={vertex.y}
          onChange={(y) => actions.type({ ...vertex, y }, 'y')}
          error={error.y}
        />
      </div>
      {!isAlone && <RowButtons number={number} count={count} actions={actions} />}
    </li>
  )
}

function RowButtons({ number, count, actions }: { number: number; count: number; actions: RowActions }) {
  return (
    <div className="shape-row-buttons" role="group" aria-label={m.shape_vertex({ number })}>
      <Button className="button quiet shape-up" aria-label={m.shape_up({ number })} isDisabled={number === 1} onPress={() => actions.move(-1)}>
        ↑
      </Button>
      <Button className="button quiet shape-down" aria-label={m.shape_down({ number })} isDisabled={number === count} onPress={() => actions.move(1)}>
        ↓
      </Button>
      <Button className="button quiet" aria-label={m.shape_insert({ number })} onPress={actions.insert}>
        ＋
      </Button>
      <Button className="button quiet" aria-label={m.shape_remove({ number })} onPress={actions.remove}>
        ✕
      </Button>
    </div>
  )
}

/** Both coordinates pasted into the first field are parted. */
function typedX(text: string, vertex: TypedVertex, inMetres: boolean): TypedVertex {
  const pair = !inMetres && /[,，;；、]/.test(text) ? splitPair(text) : null
  return pair ? { x: pair[0], y: pair[1] } : { ...vertex, x: text }
}

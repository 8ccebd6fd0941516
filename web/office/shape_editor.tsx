import { Button } from 'react-aria-components'
import { datums, type Datum, type Position } from '#domain/datum.ts'
import { reversed } from '#domain/line.ts'
import { printVertices, readVertices, retyped, typedOf, type Shape } from '#domain/vertices.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { datumName } from './datum_name.ts'
import { usePlaces } from './shape_places.ts'
import { useShapeEditing, type ShapeEditing } from './shape_editing.ts'
import { ShapeEnds } from './shape_ends.tsx'
import { ShapeMapPanel } from './shape_map_panel.tsx'
import { ShapeSummary } from './shape_summary.tsx'
import { shapeName } from './shape_text.ts'
import { datumOf, filledIn, placesIn, shapeOf, shapesFor, type ShapeValues } from './shape_values.ts'
import { VertexList } from './vertex_list.tsx'
import { VertexPaste } from './vertex_paste.tsx'
import './shape.css'

interface ShapeEditorProps {
  values: ShapeValues
  /** As it is stored. */
  base: ShapeValues
  /** Of facility, which says what it may be drawn as. */
  kind: string
  errors: Partial<Record<'shape' | 'vertices' | 'datum', string>>
  change: (values: ShapeValues) => void
  /** The road whose own vertices its ends are not drawn to. */
  id: string | undefined
  /** Where the map begins while nothing is drawn. */
  around?: Position | null
}

/** A place typed in any usual datum and, where there is a map, drawn on it: numbers and map are always the same. */
export function ShapeEditor({ values: { shape: stored, vertices, datum }, base, kind, errors, change, id, around = null }: ShapeEditorProps) {
  const values = { shape: stored, vertices, datum }
  const shape = shapeOf(values, kind)
  // What has points stays what it was drawn as, whatever the kind becomes.
  const editing = useShapeEditing(values, (next) => change({ ...next, shape: next.shape || (next.vertices ? shape : '') }))
  const places = usePlaces(values)
  const draw = (next: readonly Position[], said: string) => editing.step(drawn(values, next), { said, from: 'map' })
  return (
    <div className="shape">
      <div className="shape-typed">
        <div className="shape-choices">
          <ShapeChoice values={values} base={base} kind={kind} error={errors.shape} editing={editing} />
          {shape !== 'kept' && <DatumChoice values={values} base={base} error={errors.datum} editing={editing} />}
        </div>
        {shape === 'kept' ? (
          <p className="soft">{m.shape_kept_note()}</p>
        ) : (
          <>
            <VertexList values={values} shape={shape} editing={editing} error={errors.vertices} />
            {shape !== 'point' && <VertexPaste values={values} shape={shape} editing={editing} />}
            <ShapeSummary values={values} base={base} shape={shape} isSaid={errors.vertices !== undefined} />
            {shape === 'line' && <ShapeEnds places={placesIn(values) ?? []} except={id} draw={draw} />}
          </>
        )}
        <Tools values={values} shape={shape} editing={editing} />
        <p className="visually-hidden" role="status">
          {editing.said}
        </p>
      </div>
      {shape !== 'kept' && <ShapeMapPanel shape={shape} places={places} except={id} around={around} draw={draw} />}
    </div>
  )
}

interface PartProps {
  values: ShapeValues
  base: ShapeValues
  error: string | undefined
  editing: ShapeEditing
}

function ShapeChoice({ values, base, kind, error, editing }: PartProps & { kind: string }) {
  const shape = shapeOf(values, kind)
  const offered = [...new Set([...(base.shape === 'kept' ? ['kept' as const] : []), ...shapesFor(kind), shape])]
  const choose = (next: string) => {
    const rows = readVertices(values.vertices)
    const vertices = next === 'kept' ? '' : printVertices(next === 'point' ? filledIn(values).slice(0, 1) : rows)
    editing.step({ shape: next, vertices }, { said: shapeName(next as Shape | 'kept') })
  }
  return (
    <Choice
      label={m.shape_shape()}
      value={shape}
      error={error}
      options={offered.map((value) => ({ value, name: shapeName(value) }))}
      onChange={choose}
    />
  )
}

function DatumChoice({ values, base, error, editing }: PartProps) {
  return (
    <Choice
      label={m.inventory_form_datum()}
      value={values.datum}
      error={error}
      description={m.inventory_form_datum_hint()}
      options={[{ value: '', name: m.inventory_form_choose() }, ...datums.map((datum) => ({ value: datum, name: datumName(datum) }))]}
      onChange={(datum) => editing.step(inDatum(values, base, datum, editing.isTyped))}
    />
  )
}

/** Another datum for what was typed reads it anew; what is stored or drawn is the same place in other numbers. */
function inDatum(values: ShapeValues, base: ShapeValues, datum: string, isTyped: boolean): Partial<ShapeValues> {
  const places = placesIn(values)
  const isPlaced = !isTyped || values.vertices === base.vertices
  if (!isPlaced || !places || !datum) return { datum }
  return { datum, vertices: printVertices(places.map((place) => typedOf(place, datum as Datum))) }
}

/** What was drawn, as numbers in the datum chosen; without one it is WGS 84. */
function drawn(values: ShapeValues, places: readonly Position[]): Partial<ShapeValues> {
  const datum = datumOf(values) ?? 'wgs84'
  return { datum, vertices: printVertices(retyped(places, filledIn(values), datum)) }
}

function Tools({ values, shape, editing }: { values: ShapeValues; shape: Shape | 'kept'; editing: ShapeEditing }) {
  const reverse = () => editing.step({ vertices: printVertices(reversed(filledIn(values))) }, { said: m.shape_said_reversed() })
  const clear = () => editing.step({ vertices: '' }, { said: m.shape_said_cleared() })
  const { length } = filledIn(values)
  return (
    <div className="row">
      <Button className="button quiet" isDisabled={!editing.canUndo} onPress={() => editing.undo(m.shape_said_undone())}>
        {m.shape_undo()}
      </Button>
      <Button className="button quiet" isDisabled={!editing.canRedo} onPress={() => editing.redo(m.shape_said_redone())}>
        {m.shape_redo()}
      </Button>
      {shape === 'line' && (
        <Button className="button quiet" isDisabled={length < 2} onPress={reverse}>
          {m.shape_reverse()}
        </Button>
      )}
      {shape !== 'kept' && (
        <Button className="button quiet" isDisabled={length === 0} onPress={clear}>
          {m.shape_clear()}
        </Button>
      )}
    </div>
  )
}

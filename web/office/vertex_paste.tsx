import { useState } from 'react'
import { Button } from 'react-aria-components'
import { isBlank, least_vertices, pastedVertices, printVertices, readVertices, repeatedAt, type Shape } from '#domain/vertices.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import type { ShapeEditing } from './shape_editing.ts'
import type { ShapeValues } from './shape_values.ts'

/** Many vertices at once, a pair a line, as a surveyor or a spreadsheet gives them. */
export function VertexPaste({ values, shape, editing }: { values: ShapeValues; shape: Shape; editing: ShapeEditing }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const put = (isAdded: boolean) => {
    const pasted = pastedVertices(text)
    if (!('vertices' in pasted)) return setError(m.shape_paste_unreadable({ line: pasted.line }))
    if (pasted.vertices.length === 0) return setError(m.shape_paste_empty())
    const before = isAdded ? readVertices(values.vertices).filter((vertex) => !isBlank(vertex)) : []
    const next = [...before, ...pasted.vertices]
    const repeated = repeatedAt(next)
    if (!isAdded && next.length < least_vertices[shape]) return setError(m.shape_paste_few({ least: least_vertices[shape], count: next.length }))
    if (repeated !== null) return setError(m.shape_paste_repeated({ number: repeated, next: repeated + 1 }))
    editing.step({ vertices: printVertices(next) }, { said: m.shape_said_pasted({ count: pasted.vertices.length }), from: 'keys' })
    setError(undefined)
    setText('')
  }
  return (
    <details className="shape-paste">
      <summary>{m.shape_paste()}</summary>
      <div className="stack">
        <Field label={m.shape_paste_label()} description={m.shape_paste_hint()} value={text} onChange={setText} error={error} isLong />
        <div className="row">
          <Button className="button" onPress={() => put(false)}>
            {m.shape_paste_replace()}
          </Button>
          <Button className="button quiet" onPress={() => put(true)}>
            {m.shape_paste_add()}
          </Button>
        </div>
      </div>
    </details>
  )
}

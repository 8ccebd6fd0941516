import { wordsOf } from '../ui/query_view.tsx'

/** What went wrong and what to do, said at once. */
export function ProblemNote({ error }: { error: Error }) {
  const { title, text } = wordsOf(error)
  return (
    <p className="note" role="alert">
      <strong>{title}</strong> {text}
    </p>
  )
}

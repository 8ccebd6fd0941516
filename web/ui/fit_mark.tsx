import type { FitAnswer } from '#domain/fit_place.ts'
import { m } from '../paraglide/messages.js'
import './fit_mark.css'

const words: Record<FitAnswer, () => string> = { fits: m.fit_answer_fits, does_not_fit: m.fit_answer_does_not_fit, unknown: m.fit_answer_unknown }

export const answerName = (answer: FitAnswer) => words[answer]()

/** Whether I can use it is a square with ✓ ✕ ?, always with its word; stale is a dashed outline. */
export function FitMark({ answer, stale = false }: { answer: FitAnswer; stale?: boolean }) {
  return (
    <span className={`mark fit-mark fit-${answer}`}>
      <FitShape answer={answer} stale={stale} />
      {answerName(answer)}
    </span>
  )
}

const drawings: Record<FitAnswer, string> = {
  fits: 'm4.25 8.25 2.75 2.75 5-5.5',
  does_not_fit: 'm4.75 4.75 6.5 6.5m0-6.5-6.5 6.5',
  unknown: 'M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.7m0 2v.1',
}

/** The shape alone, where the word stands beside it. The sign is drawn in paper, so that it stays when colours are forced. */
export function FitShape({ answer, stale = false }: { answer: FitAnswer; stale?: boolean }) {
  return (
    <svg className={`fit-shape fit-${answer}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" strokeLinecap="round">
      {stale ? (
        <rect x="1" y="1" width="14" height="14" rx="2.5" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.8" strokeLinecap="butt" />
      ) : (
        <rect x=".5" y=".5" width="15" height="15" rx="2.5" fill="currentColor" />
      )}
      <path d={drawings[answer]} stroke={stale ? 'currentColor' : 'var(--paper)'} strokeWidth="1.9" strokeLinejoin="round" />
    </svg>
  )
}

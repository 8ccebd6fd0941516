import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answer, api, ApiProblem } from '../api.ts'
import { importKey, type Import, type ImportChange } from './import_api.ts'

/** What a person has set and the server has not answered yet. */
interface Pending {
  /** Column → field, empty for none. */
  fields: Record<number, string>
  options: NonNullable<ImportChange['options']>
  fix?: ImportChange
}

const nothing: Pending = { fields: {}, options: {} }

/** The arrows of a keyboard run through a list: only where they come to rest is judged. */
const rest_ms = 500

/**
 * Corrects columns and options. What is chosen shows at once; it is sent when the hand rests, and while the rows are still
 * being judged for the correction before, it waits its turn.
 */
export function useCorrection(each: Import) {
  const queries = useQueryClient()
  const [pending, setPending] = useState(nothing)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const params = { path: { id: each.id } }
  const sending = useMutation({
    mutationFn: (sent: Pending) => answer(api.PATCH('/api/v1/imports/{id}', { params, body: bodyOf(each, sent) })),
    onSuccess: (changed, sent) => {
      queries.setQueryData(importKey(each.id), changed)
      setPending((current) => (current === sent ? nothing : current))
    },
    onError: () => setPending(nothing),
    retry: (count, error) => count < 40 && error instanceof ApiProblem && error.body.code === 'import_state',
    retryDelay: rest_ms,
    scope: { id: `import ${each.id}` },
  })
  const send = (next: Pending, after_ms: number) => {
    setPending(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => sending.mutate(next), after_ms)
  }
  return {
    /** The import as it will be once the correction is taken. */
    shown: corrected(each, bodyOf(each, pending)),
    error: sending.error,
    /** Until it is judged the figures are those of before. */
    isOpen: pending !== nothing,
    assign: (column: number, field: string) => send({ ...pending, fields: { ...pending.fields, [column]: field } }, rest_ms),
    choose: (options: Pending['options']) => send({ ...pending, options: { ...pending.options, ...options } }, rest_ms),
    take: (fix: ImportChange) => send({ ...pending, fix }, 0),
  }
}

export type Correction = ReturnType<typeof useCorrection>

export function fieldOf({ mapping }: Pick<Import, 'mapping'>, column: number): string {
  return Object.entries(mapping).find(([, index]) => index === column)?.[0] ?? ''
}

/** A column that gets another field gives its own back; a field that another column had moves over. */
function bodyOf(each: Import, { fields, options, fix }: Pending): ImportChange {
  const chosen = Object.entries(fields).map(([column, field]) => ({ column: Number(column), field, before: fieldOf(each, Number(column)) }))
  const given = chosen.filter(({ field, before }) => before && before !== field).map(({ before }) => [before, null] as const)
  const taken = chosen.filter(({ field }) => field).map(({ field, column }) => [field, column] as const)
  return { mapping: { ...fix?.mapping, ...Object.fromEntries(given), ...Object.fromEntries(taken) }, options: { ...fix?.options, ...options } }
}

function corrected(each: Import, { mapping = {}, options = {} }: ImportChange): Import {
  return { ...each, mapping: without({ ...each.mapping, ...mapping }), options: without({ ...each.options, ...options }) as Import['options'] }
}

function without<T>(all: Record<string, T | null | undefined>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined))
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, ApiProblem } from '../api.ts'
import { checkValues, errorsOf, type Errors } from './facility_check.ts'
import { decided, rebased } from './facility_conflict.ts'
import { dropDraft, keepDraft, keptDraft, type Draft } from './facility_draft.ts'
import { editOf, newFacilityOf, valuesOf, type FacilityDetail, type Part, type Values } from './facility_values.ts'

/** The form's state: what is typed, kept in this tab; what is wrong with it; and saving. */
export function useFacilityForm(id: string | undefined, stored: Draft, saved: (id: string) => void) {
  const [draft, setDraft] = useState(() => keptDraft(id) ?? stored)
  const [isRestored, setRestored] = useState(() => keptDraft(id) !== null)
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<Error>()
  const [isSaving, setSaving] = useState(false)
  const [isChoiceAsked, setChoiceAsked] = useState(false)
  const [isDoubted, setDoubted] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const queries = useQueryClient()

  const keep = (next: Draft) => {
    setDraft(next)
    keepDraft(id, next)
  }
  const refuse = (wrong: Errors, error?: Error) => {
    setErrors(wrong)
    setFailure(error)
    setAttempt((count) => count + 1)
  }
  const save = async (isDoubtful: boolean) => {
    if (isSaving) return
    const wrong = checkValues(draft.values, draft.base)
    refuse(wrong)
    setChoiceAsked(undecided(draft).length > 0)
    if (Object.keys(wrong).length > 0 || undecided(draft).length > 0) return
    setDoubted(isDoubtful)
    if (isDoubtful) return
    setSaving(true)
    try {
      const savedId = id ? await patched(id, draft) : await added(draft)
      dropDraft(id)
      await queries.invalidateQueries()
      saved(savedId)
    } catch (error) {
      await refused(error as Error).catch((second: Error) => refuse({}, second))
    } finally {
      setSaving(false)
    }
  }
  const refused = async (error: Error) => {
    if (!(error instanceof ApiProblem)) return refuse({}, error)
    if (id && error.body.code === 'version_stale') {
      const newest = await facilityOf(id)
      keep(rebased(draft, valuesOf(newest), newest.revision))
      return refuse({})
    }
    const wrong = errorsOf(error.body, draft.values)
    refuse(wrong, Object.keys(wrong).length === 0 ? error : undefined)
  }

  return {
    draft,
    errors,
    failure,
    isSaving,
    isRestored,
    /** Parts of a conflict that a try to save found without a choice. */
    open: isChoiceAsked ? undecided(draft) : [],
    /** Saving waits for a person's word that the place is right. */
    isDoubted,
    /** Counts what was refused, so that focus goes to the first error each time. */
    attempt,
    /** What is doubtful is asked about, not saved. */
    save,
    change: (part: Partial<Values>) => {
      setDoubted(false)
      keep({ ...draft, values: { ...draft.values, ...part } })
    },
    explain: (reason: string) => keep({ ...draft, reason }),
    choose: (part: Part, choice: 'mine' | 'newest') => keep(decided(draft, part, choice)),
    giveUp: () => {
      dropDraft(id)
      setDraft(stored)
      setErrors({})
      setRestored(false)
    },
  }
}

export type FacilityFormState = ReturnType<typeof useFacilityForm>

/** Parts that two people changed and nobody has chosen yet. */
function undecided({ conflict }: Draft): Part[] {
  return conflict?.fields.filter((part) => !conflict.choices[part]) ?? []
}

/** Nothing changed is nothing to send. */
async function patched(id: string, { base, values, revision, reason }: Draft): Promise<string> {
  const edit = editOf(base, values)
  if (Object.keys(edit).length === 0) return id
  const body = reason?.trim() ? { ...edit, reason: reason.trim() } : edit
  const header = { 'if-match': `"${revision}"` }
  return (await answer(api.PATCH('/api/v1/facilities/{id}', { params: { path: { id }, header }, body }))).id
}

async function added(draft: Draft): Promise<string> {
  try {
    return (await answer(api.POST('/api/v1/facilities', { body: { ...newFacilityOf(draft.values), id: draft.new_id } }))).id
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.body.code !== 'id_taken' || !draft.new_id) throw error
    const stored = await facilityOf(draft.new_id)
    return patched(stored.id, { ...draft, base: valuesOf(stored), revision: stored.revision })
  }
}

export function facilityOf(id: string): Promise<FacilityDetail> {
  return answer(api.GET('/api/v1/facilities/{id}', { params: { path: { id } } }))
}

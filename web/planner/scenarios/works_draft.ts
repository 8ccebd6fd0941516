import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../api.ts'
import { begun, changed, scenarioQuery, type Scenario, type WorksAsked } from './scenarios_data.ts'
import { isAlike, picked, rebased } from './works_asked.ts'

/** What is typed, kept in this tab until it is saved, and the version that it is based on. */
interface Draft {
  base: WorksAsked
  revision: number
  asked: WorksAsked
  /** As typed, by field, also what is no number yet. */
  texts: Record<string, string>
  /** Fields in which something else than was asked for stands. */
  wrong: string[]
  /** Somebody else changed the same. */
  conflict: { names: (keyof WorksAsked)[]; theirs: WorksAsked } | null
}

export type WorksScenario = Scenario & { asked: WorksAsked }

const keyOf = (id: string) => `changxing.draft.scenario.${id}`

/** The question as it is being changed; saving; and computing, which saves first. */
export function useWorksDraft(scenario: WorksScenario) {
  const { id } = scenario
  const client = useQueryClient()
  const [kept, setKept] = useState<Draft | null>(() => keptDraft(id))
  const [failure, setFailure] = useState<Error | null>(null)
  const [isBusy, setBusy] = useState(false)
  const draft = standing(kept, scenario)
  const keep = (next: Draft | null) => {
    if (next) sessionStorage.setItem(keyOf(id), JSON.stringify(next))
    else sessionStorage.removeItem(keyOf(id))
    setKept(next)
  }
  const save = async (asked: WorksAsked) => {
    if (isAlike(asked, draft.base)) return keep(null)
    const saved = await changed(id, draft.revision, { asked })
    client.setQueryData(scenarioQuery(id).queryKey, saved)
    keep(null)
  }
  const refused = async (error: Error, asked: WorksAsked) => {
    if (error instanceof ApiProblem && error.body.code === 'version_stale') {
      const newest = await client.fetchQuery({ ...scenarioQuery(id), staleTime: 0 })
      keep(standing({ ...draft, asked }, newest as WorksScenario))
    }
    setFailure(error)
  }
  /** False: something is wrong in a field, or the server refused. */
  const attempt = async (asked: WorksAsked, then: () => Promise<void>): Promise<boolean> => {
    if (isBusy || draft.wrong.length > 0 || draft.conflict) return false
    keep({ ...draft, asked })
    setFailure(null)
    setBusy(true)
    try {
      await save(asked)
      await then()
      await client.invalidateQueries({ queryKey: ['scenarios'] })
      return true
    } catch (error) {
      await refused(error as Error, asked).catch(setFailure)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    ...draft,
    failure,
    isBusy,
    isChanged: kept !== null && !(isAlike(draft.asked, draft.base) && draft.wrong.length === 0),
    isRestored: kept !== null,
    change: (part: Partial<WorksAsked>) => keep({ ...draft, asked: { ...draft.asked, ...part } }),
    /** `asked`: the question with what was typed; null: it does not fit. */
    type: (name: string, text: string, asked: WorksAsked | null) => {
      const wrong = draft.wrong.filter((each) => each !== name)
      keep({ ...draft, asked: asked ?? draft.asked, texts: { ...draft.texts, [name]: text }, wrong: asked ? wrong : [...wrong, name] })
    },
    /** Forgets what was typed in fields that are gone. */
    drop: (prefix: string, part: Partial<WorksAsked>) =>
      keep({
        ...draft,
        asked: { ...draft.asked, ...part },
        texts: Object.fromEntries(Object.entries(draft.texts).filter(([name]) => !name.startsWith(prefix))),
        wrong: draft.wrong.filter((name) => !name.startsWith(prefix)),
      }),
    settle: (choice: 'mine' | 'theirs') => {
      const { conflict } = draft
      if (!conflict) return
      setFailure(null)
      const asked = choice === 'theirs' ? { ...draft.asked, ...picked(conflict.theirs, conflict.names) } : draft.asked
      keep({ ...draft, asked, texts: choice === 'theirs' ? {} : draft.texts, wrong: choice === 'theirs' ? [] : draft.wrong, conflict: null })
    },
    giveUp: () => {
      keep(null)
      setFailure(null)
    },
    save: () => attempt(draft.asked, async () => undefined),
    /** Saves the question, changed so, and has it computed on the data of today. */
    compute: (asked: WorksAsked = draft.asked) => attempt(asked, () => begun(id)),
  }
}

export type WorksForm = ReturnType<typeof useWorksDraft>

function keptDraft(id: string): Draft | null {
  const text = sessionStorage.getItem(keyOf(id))
  return text === null ? null : (JSON.parse(text) as Draft)
}

/** The draft on the scenario as it stands now. */
function standing(kept: Draft | null, { asked: theirs, revision }: WorksScenario): Draft {
  if (!kept) return { base: theirs, revision, asked: theirs, texts: {}, wrong: [], conflict: null }
  if (kept.revision === revision) return kept
  const { asked, conflicts } = rebased({ base: kept.base, mine: kept.asked, theirs })
  return { ...kept, base: theirs, revision, asked, conflict: conflicts.length > 0 ? { names: conflicts, theirs } : null }
}

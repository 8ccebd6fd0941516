import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { usual_works } from '#domain/usual_plans.ts'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Field } from '../../ui/field.tsx'
import { useToday } from '../today.ts'
import { useAdding } from './scenarios_data.ts'

/** Another scenario, under a name of its own, with the usual question. */
export function NewScenario({ names }: { names: readonly string[] }) {
  const [, navigate] = useLocation()
  const year = Number(useToday().slice(0, 4)) + 1
  const [typed, setTyped] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const name = (typed ?? freeName(year, names)).trim()
  const adding = useAdding(({ id }) => navigate(to.scenario(id)))
  const error = nameError(name, names)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!error) adding.mutate({ name, asked: usual_works })
  }
  return (
    <form className="scenarios-new no-print" noValidate onSubmit={submit} aria-labelledby="scenarios-new">
      <h2 id="scenarios-new">{m.scenario_new()}</h2>
      <div className="scenarios-new-row">
        <Field label={m.scenario_name()} value={typed ?? name} onChange={setTyped} maxLength={100} error={isTried ? error : undefined} />
        <Button type="submit" className="button primary" isDisabled={adding.isPending}>
          {m.scenario_add()}
        </Button>
      </div>
      {adding.error && <Refused error={adding.error} />}
    </form>
  )
}

export function nameError(name: string, others: readonly string[]): string | undefined {
  if (name === '') return m.scenario_name_missing()
  return others.includes(name) ? m.scenario_name_taken({ name }) : undefined
}

/** The first of A, B, C … that nobody took. */
function freeName(year: number, names: readonly string[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  return letters.map((letter) => m.scenario_usual_name({ year, letter })).find((name) => !names.includes(name)) ?? ''
}

/** A name for a copy that nobody took. */
export function copyName(name: string, names: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const copy = m.scenario_copy_name({ name, number })
    if (!names.includes(copy)) return copy.slice(0, 100)
  }
}

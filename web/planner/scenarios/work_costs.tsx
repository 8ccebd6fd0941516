import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { other_costs } from '#domain/work_cost.ts'
import { answer, api, type Reply } from '../../api.ts'
import { useVersion } from '../../office/criteria_api.ts'
import { Refused } from '../../office/refused.tsx'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useMay } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { moneyText, moneyUnit, parsed } from './money.ts'
import './scenarios.css'

type WorkCost = Reply<'/api/v1/work-costs'>['costs'][number]

/** What works cost where nobody made an estimate: typed in by the office, with its source. */
export default function WorkCostsPage() {
  const isAllowed = useMay('read_supervision')
  const query = useQuery({ queryKey: ['work-costs'], queryFn: () => answer(api.GET('/api/v1/work-costs')), enabled: isAllowed, staleTime: 0 })
  return (
    <Page title={m.scenario_costs_title()} className="scenarios">
      <PlanTabs />
      <p className="soft">{m.scenario_costs_about()}</p>
      {isAllowed ? <QueryView query={query}>{({ costs }) => <Costs costs={costs} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

const otherNames: Record<(typeof other_costs)[number], () => string> = {
  verify_visit: m.scenario_costs_verify,
  renovate_service: m.scenario_costs_renovate,
  build_service: m.scenario_costs_build,
}

/** What an item of cost is called. */
function useItemNames(): { code: string; name: string }[] {
  const criteria = useVersion('in_force').data?.criteria ?? []
  return [...other_costs.map((code) => ({ code, name: otherNames[code]() })), ...criteria.map((each) => ({ code: each.id, name: nameOf(each) }))]
}

function Costs({ costs }: { costs: WorkCost[] }) {
  const mayPlan = useMay('plan_works')
  const items = useItemNames()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const itemName = (code: string) => items.find((each) => each.code === code)?.name ?? code
  const removing = useMutation({
    mutationFn: (code: string) => answer(api.DELETE('/api/v1/work-costs/{code}', { params: { path: { code } } })),
    onSuccess: (now, code) => {
      client.setQueryData(['work-costs'], now)
      setSaid(m.scenario_costs_removed({ name: itemName(code) }))
    },
  })
  return (
    <>
      {mayPlan && <SetCost items={items} costs={costs} say={setSaid} />}
      <p role="status">{said}</p>
      {removing.error && <Refused error={removing.error} />}
      {costs.length === 0 ? (
        <p className="state">{m.scenario_costs_none()}</p>
      ) : (
        <table className="scenarios-list" aria-label={m.scenario_costs_title()}>
          <thead>
            <tr>
              <th scope="col">{m.scenario_costs_item()}</th>
              <th scope="col" className="number">
                {moneyUnit()}
              </th>
              <th scope="col">{m.scenario_costs_source()}</th>
              {mayPlan && <th scope="col">{m.scenario_actions()}</th>}
            </tr>
          </thead>
          <tbody>
            {costs.map(({ code, cost_yuan, source }) => (
              <tr key={code}>
                <th scope="row">
                  {itemName(code)} <span className="soft">{code}</span>
                </th>
                <td className="number" data-label={moneyUnit()}>
                  {moneyText(cost_yuan)}
                </td>
                <td data-label={m.scenario_costs_source()}>{source}</td>
                {mayPlan && (
                  <td className="no-print">
                    <Button
                      className="button quiet"
                      aria-label={m.scenario_costs_remove({ name: itemName(code) })}
                      onPress={() => removing.mutate(code)}
                    >
                      {m.scenario_delete()}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const empty = { code: 'verify_visit', cost: '', source: '' }
const money_most = 1_000_000_000

function SetCost({ items, costs, say }: { items: { code: string; name: string }[]; costs: WorkCost[]; say: (text: string) => void }) {
  const [{ code, cost, source }, change, forget] = useDraft('work_cost', empty)
  const [isTried, setTried] = useState(false)
  const client = useQueryClient()
  const cost_yuan = parsed(cost, 'money', 0, money_most)
  const setting = useMutation({
    mutationFn: (body: { cost_yuan: number; source: string }) => answer(api.PUT('/api/v1/work-costs/{code}', { params: { path: { code } }, body })),
    onSuccess: (now) => {
      client.setQueryData(['work-costs'], now)
      say(m.scenario_costs_set({ name: items.find((each) => each.code === code)?.name ?? code }))
      setTried(false)
      forget()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (cost_yuan !== undefined && source.trim() !== '') setting.mutate({ cost_yuan, source: source.trim() })
  }
  const stands = costs.find((each) => each.code === code)
  return (
    <form className="stack narrow no-print" noValidate onSubmit={submit} aria-labelledby="work-cost-set">
      <h2 id="work-cost-set">{m.scenario_costs_new()}</h2>
      <Choice
        label={m.scenario_costs_item()}
        value={code}
        options={items.map((each) => ({ value: each.code, name: each.name }))}
        description={stands && m.scenario_costs_stands({ cost: moneyText(stands.cost_yuan), unit: moneyUnit() })}
        onChange={(next) => change({ code: next })}
      />
      <Field
        label={m.scenario_costs_cost({ unit: moneyUnit() })}
        value={cost}
        inputMode="decimal"
        onChange={(typed) => change({ cost: typed })}
        error={isTried && cost_yuan === undefined ? m.scenario_amount_range({ least: '0', most: moneyText(money_most) }) : undefined}
      />
      <Field
        label={m.scenario_costs_source()}
        description={m.scenario_costs_source_about()}
        value={source}
        onChange={(typed) => change({ source: typed })}
        maxLength={300}
        error={isTried && source.trim() === '' ? m.scenario_costs_source_missing() : undefined}
      />
      {setting.error && <Refused error={setting.error} />}
      <Button type="submit" className="button primary" isDisabled={setting.isPending}>
        {m.save()}
      </Button>
    </form>
  )
}

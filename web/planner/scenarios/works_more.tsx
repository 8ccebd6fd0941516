import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Amount } from './amount.tsx'
import { NewServices } from './new_services.tsx'
import { Tick } from './tick.tsx'
import type { WorksForm } from './works_draft.ts'

/** What is seldom changed. */
export function WorksMore({ form }: { form: WorksForm }) {
  const { asked } = form
  return (
    <details className="scenario-more">
      <summary>{m.scenario_more()}</summary>
      {asked.worth === 'people' && (
        <>
          <Choice
            label={m.scenario_whom()}
            value={asked.whom}
            options={[
              { value: 'residents', name: m.scenario_whom_residents() },
              { value: 'disabled_residents', name: m.scenario_whom_disabled() },
            ]}
            onChange={(whom) => form.change({ whom: whom as typeof asked.whom })}
          />
          <Amount
            form={form}
            name="reach"
            label={m.scenario_reach()}
            unit="whole"
            value={asked.reach_m}
            least={100}
            most={50_000}
            set={(old, reach_m) => ({ ...old, reach_m })}
          />
        </>
      )}
      <Tick isOn={asked.counts_unmeasured} set={(counts_unmeasured) => form.change({ counts_unmeasured })}>
        {m.scenario_counts_unmeasured()}
      </Tick>
      <NewServices form={form} />
      <Amount
        form={form}
        name="time"
        label={m.scenario_time_limit()}
        unit="whole"
        value={asked.time_limit_s}
        least={1}
        most={120}
        set={(old, time_limit_s) => ({ ...old, time_limit_s })}
      />
    </details>
  )
}

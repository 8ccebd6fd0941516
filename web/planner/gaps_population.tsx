import { useState } from 'react'
import { Button } from 'react-aria-components'
import { datumOf } from '#domain/datum.ts'
import { language } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Failed, QueryView } from '../ui/query_view.tsx'
import { usePopulation, usePopulationChange } from './gaps_data.ts'
import { PopulationForm } from './gaps_population_form.tsx'
import { peopleText } from './gaps_words.ts'

type Dataset = NonNullable<ReturnType<typeof usePopulation>['data']>['datasets'][number]

/** Where people live: what is counted by, and the tables that were loaded. */
export function Population() {
  const query = usePopulation()
  const mayPlan = useMay('plan_works')
  return (
    <section className="gaps-section no-print" aria-labelledby="gaps-population">
      <h2 id="gaps-population">{m.gaps_population()}</h2>
      <QueryView query={query}>{({ datasets }) => <Datasets datasets={datasets} mayPlan={mayPlan} />}</QueryView>
      {mayPlan && <PopulationForm />}
    </section>
  )
}

function Datasets({ datasets, mayPlan }: { datasets: Dataset[]; mayPlan: boolean }) {
  if (datasets.length === 0) return <p>{m.gaps_population_none()}</p>
  return (
    <ul aria-label={m.gaps_population_list()} className="gaps-datasets">
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <p>
            <strong>{dataset.name}</strong> {dataset.in_force && <span className="tag">{m.gaps_population_in_force()}</span>}
          </p>
          <p className="soft">
            {[
              dataset.as_of,
              dataset.source,
              m.gaps_population_points({ points: peopleText(dataset.points_count), people: peopleText(dataset.residents) }),
              ...(dataset.left_out_count > 0 ? [m.gaps_population_left_out({ count: peopleText(dataset.left_out_count) })] : []),
              datumOf[dataset.datum][language() === 'en' ? 'name_en' : 'name_zh'],
              m.gaps_population_by({ author: dataset.created_by }),
            ].join(' · ')}
          </p>
          {mayPlan && <DatasetTools dataset={dataset} />}
        </li>
      ))}
    </ul>
  )
}

function DatasetTools({ dataset: { id, name, in_force } }: { dataset: Dataset }) {
  const { put, remove } = usePopulationChange()
  const [isAsked, setAsked] = useState(false)
  const error = put.error ?? remove.error
  return (
    <>
      <div className="row">
        <Button className="button quiet" isDisabled={put.isPending} onPress={() => put.mutate({ id, in_force: !in_force })}>
          {in_force ? m.gaps_population_stop() : m.gaps_population_use()}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <Button className="button quiet" isDisabled={remove.isPending} onPress={() => (isAsked ? remove.mutate(id) : setAsked(true))}>
          {isAsked ? m.gaps_population_remove_sure() : m.gaps_population_remove()}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
      {error && <Failed error={error} />}
    </>
  )
}

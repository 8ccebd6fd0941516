import { Type } from 'typebox'
import { workStates } from '#domain/plan_progress.ts'
import { SitingAsked, SitingInputs, SitingResult } from './siting_plan.ts'
import { WorksAsked, WorksInputs, WorksResult } from './works_plan.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const scenarioKinds = ['works', 'siting'] as const
const runStates = ['running', 'done', 'stopped', 'infeasible', 'failed'] as const

const Asked = Type.Union([WorksAsked, SitingAsked], { description: 'What is asked, by its kind' })
const When = Type.String({ format: 'date-time' })

export const NewScenario = Type.Object({ name: Text(100), asked: Asked, copied_from: Type.Optional(Id) }, { additionalProperties: false })

export const ScenarioChange = Type.Object(
  { name: Type.Optional(Text(100)), asked: Type.Optional(Asked) },
  { additionalProperties: false, minProperties: 1 },
)

export const Signature = Type.Object(
  {
    run: Type.Integer({ minimum: 1, description: 'The run that is the plan; it has to have come to its end, and be of what is asked now' }),
    reason: Nullable(Text(2000)),
  },
  { additionalProperties: false },
)

export const NewRun = Type.Object(
  {
    frozen_inputs_of: Type.Optional(Type.Integer({ minimum: 1, description: 'Compute from the inputs of that run, and not from the data of today' })),
  },
  { additionalProperties: false },
)

const Progress = Type.Object({
  step: Type.String({ description: 'Name of the step' }),
  done: Type.Number(),
  total: Type.Number(),
  objective: Type.Optional(Type.Number({ description: 'Of the best plan by now' })),
  bound: Type.Optional(Type.Number({ description: 'No plan is better than this' })),
})

const Told = Type.Object({
  objective: Nullable(Type.Number()),
  cost_yuan: Nullable(Type.Integer()),
  chosen: Type.Array(Type.String(), { description: 'Ids, in order' }),
})

export const RunHead = Type.Object({
  scenario_id: Id,
  number: Type.Integer({ description: 'From 1' }),
  as_of: Day(),
  inputs_hash: Type.String({ description: 'SHA-256 of the inputs as canonical JSON (RFC 8785)' }),
  state: Words(runStates, { description: '`done`: proved to be the best; `stopped`: the best until then, with its gap' }),
  failure: Nullable(Type.String({ description: 'Code of the problem it failed with' })),
  solver: Nullable(Type.String()),
  seconds: Nullable(Type.Number()),
  told: Nullable(Told),
  started_at: When,
  started_by: Type.String(),
  ended_at: Nullable(When),
})

export const RunProgress = Type.Object({ ...RunHead.properties, progress: Nullable(Progress) })

export const Run = Type.Object({
  ...RunHead.properties,
  asked: Asked,
  inputs: Type.Union([WorksInputs, SitingInputs], { description: 'All that it was computed from, frozen' }),
  result: Nullable(Type.Union([WorksResult, SitingResult])),
  progress: Nullable(Progress),
})

const head = {
  id: Id,
  name: Type.String(),
  kind: Words(scenarioKinds),
  asked: Asked,
  copied_from: Nullable(Id),
  revision: Type.Integer(),
  created_at: When,
  created_by: Type.String(),
  signed_run: Nullable(Type.Integer()),
  signed_at: Nullable(When),
  signed_by: Nullable(Type.String()),
  reason: Nullable(Type.String()),
}

export const ScenarioList = Type.Object({
  scenarios: Type.Array(Type.Object({ ...head, last_run: Nullable(RunHead), told: Nullable(Told) }), { description: 'The newest first' }),
})

export const ScenarioReply = Type.Object({
  ...head,
  example_data: Type.Boolean(),
  is_current: Type.Boolean({ description: 'Whether the last run is of what is asked now' }),
  runs: Type.Array(RunHead, { description: 'The newest first' }),
  run: Nullable(Run),
})

const Reason = Type.Union([
  Type.Object({
    kind: Type.Literal('inputs'),
    list: Type.String(),
    added: Type.Array(Type.String()),
    removed: Type.Array(Type.String()),
    changed: Type.Array(Type.String()),
  }),
  Type.Object({ kind: Type.Literal('input'), name: Type.String() }),
  Type.Object({ kind: Type.Literal('asked'), name: Type.String() }),
  Type.Object({ kind: Type.Literal('solver'), from: Nullable(Type.String()), to: Nullable(Type.String()) }),
  Type.Object({ kind: Type.Literal('not_proved') }),
])

export const Difference = Type.Object({
  is_same: Type.Boolean({ description: 'Whether both came to the same plan' }),
  reasons: Type.Array(Reason, { description: 'In what they differ otherwise; the same plan may follow from other data' }),
})

const Sum = Type.Object({ count: Type.Integer(), cost_yuan: Type.Integer() })

export const ScenarioProgress = Type.Object({
  run: Type.Integer({ description: 'That was signed' }),
  as_of: Day(),
  planned: Sum,
  done: Sum,
  works: Type.Array(
    Type.Object({
      work_id: Type.String(),
      cost_yuan: Type.Integer({ description: 'As planned' }),
      state: Words(workStates, { description: 'assigned: somebody is to visit it; in_order: a finding of it stands in an open order' }),
      done_on: Nullable(Day()),
      order_id: Nullable(Id),
    }),
    { description: 'By id' },
  ),
})

export const PlanFile = Type.Object({
  schema: Type.Literal('scenario/1'),
  name: Type.String(),
  kind: Words(scenarioKinds),
  example_data: Type.Boolean(),
  signed_by: Nullable(Type.String()),
  signed_at: Nullable(When),
  reason: Nullable(Type.String()),
  run: Run,
})

export const WorkCosts = Type.Object({
  costs: Type.Array(
    Type.Object({
      code: Type.String({ description: 'Id of an item of the checklist, or `verify_visit`, `renovate_service`, `build_service`' }),
      cost_yuan: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
      source: Type.String({ description: 'Where the figure comes from' }),
    }),
  ),
})

export const NewWorkCost = Type.Object(
  { cost_yuan: Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Whole yuan' }), source: Text(300) },
  { additionalProperties: false },
)

const Properties = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))

export const PlanPoints = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        geometry: Type.Object({ type: Type.Literal('Point'), coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }) }),
        properties: Properties,
      }),
    ),
  },
  { additionalProperties: true, description: 'What the figures are of stands beside the features' },
)

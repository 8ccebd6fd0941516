import { Type, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { grades, lifecycles } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'
import { Nullable, Text, Words } from '../schemas/shared.ts'

/** The cells of records (domain/record.ts), as they must be built. Members that nobody knows are passed over. */
const Day = Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })
const Moment = Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$` })
const Note = Type.Optional(Nullable(Type.String({ maxLength: 2_000 })))

const Fact = Type.Object({
  property: Text(100),
  state: Words(['value', 'absent', 'unknown']),
  value: Type.Optional(Nullable(Type.Union([Type.Number(), Type.Boolean(), Type.String({ maxLength: 200 })]))),
  operator: Type.Optional(Words(['=', '<=', '>=', '~'])),
  raw: Note,
  grade: Type.Optional(Words(grades)),
  observed_at: Type.Optional(Moment),
  observed_by: Note,
  source: Note,
  note: Note,
})

const Part = Type.Object({
  id: Type.Optional(Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' })),
  same_as: Type.Optional(Type.Array(Text(500), { maxItems: 50 })),
  type: Words(componentTypes),
  part: Type.Optional(Nullable(Text(50))),
  name: Type.Optional(Nullable(Text(200))),
  presence: Words(['present', 'absent']),
  level: Type.Optional(Nullable(Text(20))),
  geometry: Type.Optional(Nullable(Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }))),
  facts: Type.Array(Fact, { maxItems: 500 }),
})

const shapes = {
  components: Type.Array(Part, { maxItems: 2_000 }),
  lifecycle_events: Type.Array(
    Type.Object({ state: Words(lifecycles), since: Nullable(Day), reason: Type.Optional(Nullable(Type.String({ maxLength: 500 }))) }),
    { maxItems: 500 },
  ),
  verifications: Type.Array(Type.Object({ verified_on: Day, verified_by: Note, note: Note }), { maxItems: 5_000 }),
  tags: Type.Record(Type.String(), Type.Unknown()),
} satisfies Record<string, TSchema>
export type RecordField = keyof typeof shapes

const checks = Object.fromEntries(Object.entries(shapes).map(([field, shape]) => [field, Compile(shape)])) as Record<
  RecordField,
  ReturnType<typeof Compile>
>

/** Where a cell is not built as its column says, such as `0/facts/2/state`; undefined: it is. */
export function misbuilt(field: RecordField, value: unknown): string | undefined {
  const check = checks[field]
  if (check.Check(value)) return undefined
  const [error] = check.Errors(value)
  return error ? `${error.instancePath.slice(1)} ${error.message}`.trim() : field
}

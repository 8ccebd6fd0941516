import { Type, type TSchema } from 'typebox'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Words = <T extends string>(words: readonly T[], options: { description?: string } = {}) =>
  Type.Unsafe<T>({ type: 'string', enum: [...words], ...options })

export const Day = (description?: string) => Type.String({ format: 'date', pattern: '^(19|2[0-9])', ...(description ? { description } : {}) })
export const Id = Type.String({ format: 'uuid' })
export const Text = (maxLength = 500) => Type.String({ minLength: 1, maxLength })

/** RFC 9457, as problem.ts writes it. */
export const ProblemReply = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'What was wrong, in the reader’s language' }),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable name of the refusal' }),
    remedy: Type.String({ description: 'What to do' }),
    parameters: Type.Record(Type.String(), Type.Unknown()),
    fields: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), detail: Type.String() })),
  },
  { description: 'application/problem+json' },
)

/** The refusals that a route documents; sent by the error handler, which serialises them itself. */
export const refusals = (...statuses: number[]) => Object.fromEntries(statuses.map((status) => [status, ProblemReply]))

/** Sent without a body when the reader has the content already. */
export const NotModified = Type.Unsafe<undefined>({ type: 'null', description: 'What the reader has is current' })

/** Sent without a body for a record for which another stands. */
export const Merged = Type.Unsafe<undefined>({ type: 'null', description: 'Merged into another, which `location` names' })

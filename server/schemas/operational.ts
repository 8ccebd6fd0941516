import { Type, type Static } from 'typebox'
import { holds_days, longest_hold_days, oldest_observation_days, operationalReasons } from '#domain/operational.ts'
import { Nullable, Text, Words } from './shared.ts'

const Moment = (description?: string) => Type.String({ format: 'date-time', ...(description ? { description } : {}) })

const seen = {
  usable: Type.Boolean(),
  reason: Nullable(Words(operationalReasons, { description: 'Why not; null when it is usable' })),
  observed_at: Moment(),
  expires_at: Moment('From then on nobody knows'),
}

/** Whether it can be used today. No part of the verdict. */
export const UsableToday = Type.Object(seen, { description: 'Whether it can be used today; null: nobody knows, or no longer' })

/** The same with what is told of one facility. */
export const UsableTodayDetail = Type.Object({
  ...seen,
  note: Nullable(Type.String()),
  observed_by: Nullable(Type.String({ description: 'Told to staff' })),
})
export type UsableTodayDetail = Static<typeof UsableTodayDetail>

export const NewObservation = Type.Object(
  {
    usable: Type.Boolean(),
    reason: Type.Optional(Nullable(Words(operationalReasons, { description: 'Goes with what is not usable' }))),
    note: Type.Optional(Nullable(Text(500))),
    observed_at: Type.Optional(Moment(`Absent: now. At most ${oldest_observation_days} days ago`)),
    expires_at: Type.Optional(
      Moment(
        `Absent: ${holds_days.usable} days after it was seen usable, ${holds_days.unusable} days after it was not. At most ${longest_hold_days} days after it was seen`,
      ),
    ),
  },
  { additionalProperties: false, description: 'The reason `other` needs a note' },
)
export type NewObservation = Static<typeof NewObservation>

export const ObservationReply = Type.Object({
  usable_today: Nullable(UsableTodayDetail),
})

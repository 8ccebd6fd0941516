import { Type, type Static } from 'typebox'
import { permissions, roles } from '#domain/role.ts'
import { accountEvents } from '../queries/account_events.ts'
import { Id, Nullable, Text, Words } from './shared.ts'
import { SecondFactorCode } from './totp.ts'

const Time = Type.String({ format: 'date-time' })
const town = Type.String({ pattern: '^[0-9]{9}$' })

export const Grant = Type.Object(
  {
    role: Words(roles),
    town_codes: Nullable(Type.Array(town, { minItems: 1, maxItems: 100, uniqueItems: true, description: 'Where it holds; null: in every town' })),
    department_codes: Type.Optional(
      Nullable(
        Type.Array(Text(50), { minItems: 1, maxItems: 100, uniqueItems: true, description: 'For what they answer for; null or absent: for all' }),
      ),
    ),
  },
  { additionalProperties: false },
)

const Own = Type.Object({
  id: Id,
  login_name: Type.String(),
  display_name: Type.String(),
  department_code: Nullable(Type.String()),
})

export const Session = Type.Object({
  user: Nullable(Own),
  limit: Nullable(
    Words(['deposit_only', 'device_revoked'], {
      description: '`deposit_only`: the account is disabled and hands over what it still holds. `device_revoked`: nothing more is taken',
    }),
  ),
  limit_reason: Nullable(Type.String({ description: 'Why the device was revoked' })),
  grants: Type.Array(Grant),
  permissions: Type.Array(
    Type.Object({
      permission: Words(permissions),
      scopes: Nullable(
        Type.Array(Type.Object({ town_codes: Nullable(Type.Array(Type.String())), department_codes: Nullable(Type.Array(Type.String())) }), {
          description: 'Within any of these; null: everywhere',
        }),
      ),
    }),
  ),
})

/** As many as a password and what surrounds it may have: more is no password. */
const Password = Type.String({ minLength: 1, maxLength: 500 })

export const SignIn = Type.Object(
  { login_name: Type.String({ minLength: 1, maxLength: 200 }), password: Password, code: Type.Optional(SecondFactorCode) },
  { additionalProperties: false },
)
export const PasswordChange = Type.Object({ password: Password, new_password: Password }, { additionalProperties: false })
export const PasswordReset = Type.Object(
  { secret: Type.String({ minLength: 1, maxLength: 200 }), new_password: Password },
  { additionalProperties: false },
)

export const OwnSessions = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Id,
      created_at: Time,
      last_seen_at: Time,
      absolute_end_at: Time,
      agent: Type.String({ description: 'How the browser names itself' }),
      is_this: Type.Boolean(),
    }),
  ),
})

export const User = Type.Object({
  ...Own.properties,
  grants: Type.Array(Grant),
  is_demo: Type.Boolean({ description: 'Goes with the example data' }),
  disabled_at: Nullable(Time),
  created_at: Time,
  has_password: Type.Boolean(),
  has_second_factor: Type.Boolean(),
  last_seen_at: Nullable(Time),
})

const Grants = Type.Array(Grant, { maxItems: roles.length })
const edits = {
  display_name: Text(100),
  department_code: Type.Optional(Nullable(Text(50))),
  grants: Grants,
}
export const NewUser = Type.Object({ login_name: Text(40), ...edits }, { additionalProperties: false })
export const UserEdit = Type.Partial(Type.Object({ ...edits, is_disabled: Type.Boolean() }), { additionalProperties: false })
export type UserEdit = Static<typeof UserEdit>

export const ResetLink = Type.Object({
  path: Type.String({ description: 'Of the page where the password is set; told this once' }),
  expires_at: Time,
})

export const AccountEvents = Type.Object({
  events: Type.Array(
    Type.Object({
      id: Type.Integer(),
      at: Time,
      event: Words(accountEvents),
      login_name: Type.String({ description: 'As it was typed' }),
      user_id: Nullable(Id),
      actor: Type.String(),
      address: Type.String(),
    }),
  ),
})

/** What a token may be for: a person’s own account and those of others are for the person alone. */
export const tokenPermissions = permissions.filter((each) => each !== 'use_own_account' && each !== 'manage_accounts')

export const ApiToken = Type.Object({
  id: Id,
  name: Type.String(),
  permissions: Type.Array(Words(permissions)),
  created_at: Time,
  expires_at: Time,
  last_used_at: Nullable(Time),
})
export const NewApiToken = Type.Object(
  {
    name: Text(100),
    permissions: Type.Array(Words(tokenPermissions), { minItems: 1, uniqueItems: true }),
    expires_on: Type.String({ format: 'date', description: 'Its last day, in China; at most a year ahead' }),
  },
  { additionalProperties: false },
)
export const AddedApiToken = Type.Object({ ...ApiToken.properties, secret: Type.String({ description: 'Told this once' }) })

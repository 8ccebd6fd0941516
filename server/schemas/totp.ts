import { Type } from 'typebox'
import { Nullable } from './shared.ts'

const Password = Type.String({ minLength: 1, maxLength: 500 })

/** Six digits, or a recovery code. */
export const SecondFactorCode = Type.String({ minLength: 1, maxLength: 40, description: 'Of the authenticator, or a recovery code' })

export const PresentPassword = Type.Object({ password: Password }, { additionalProperties: false })
export const TotpCode = Type.Object({ code: SecondFactorCode }, { additionalProperties: false })

export const TotpState = Type.Object({
  confirmed_at: Nullable(Type.String({ format: 'date-time', description: 'Since when a code is asked for; null: none is' })),
  recovery_codes_left: Type.Integer(),
})

export const TotpKey = Type.Object({
  key: Type.String({ description: 'To be typed into the authenticator, in base32' }),
  uri: Type.String({ description: 'The same to be read from a picture: otpauth://…' }),
})

export const RecoveryCodes = Type.Object({
  recovery_codes: Type.Array(Type.String(), { description: 'Each signs in once without the authenticator; told this once' }),
})

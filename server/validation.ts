import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import stringifier from 'fast-json-stringify'
import type { App } from './app.ts'
import { problem } from './problem.ts'

const options = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false }

/** An address is text, so its numbers and lists are read from text. */
const reading = withFormats(new Ajv({ ...options, coerceTypes: 'array' }))

/** A body has types of its own: null must stay null (not known), never become an empty text or a zero. */
const strict = withFormats(new Ajv({ ...options, coerceTypes: false }))

/** A leap second is a moment to the standard and none to JavaScript. */
function withFormats(ajv: Ajv): Ajv {
  const moment = addFormats.default.get('date-time', 'full') as { validate: (text: string) => boolean }
  return addFormats.default(ajv).addFormat('date-time', (text: string) => moment.validate(text) && !Number.isNaN(Date.parse(text)))
}

/** A zero character, which PostgreSQL can't store, or half of a surrogate pair, which it would silently replace. */
export const damaged = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

export function validation(app: App): void {
  app.addHook('preValidation', async ({ body }) => {
    if (body && typeof body === 'object' && damaged.test(textOf(body))) throw problem('text_damaged')
  })
  app.setValidatorCompiler(({ schema, httpPart }) => compiled(httpPart === 'body' ? strict : reading, schema as object))
  app.setSerializerCompiler(({ schema }) => stringify(schema as object))
}

/** What is wrong with a value that is no body of its own, by the strict reading: `/where what`; nothing where all is well. */
export function faultsOf(schema: object, value: unknown): string[] {
  const validate = compiled(strict, schema)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`.trim())
}

/** What is nested more deeply than it can be walked through is refused before anything walks through it. */
function textOf(body: object): string {
  try {
    return JSON.stringify(body)
  } catch {
    throw problem('malformed_body', { why: '嵌套太深 nested too deeply' })
  }
}

/** Many routes share a schema, the one of a refusal above all: each is compiled once in a process. */
function compiled(ajv: Ajv, schema: object): ValidateFunction {
  const key = JSON.stringify(schema)
  const known = validators.get(ajv)?.get(key)
  if (known) return known
  const validate = ajv.compile(schema)
  validators.set(ajv, (validators.get(ajv) ?? new Map<string, ValidateFunction>()).set(key, validate))
  return validate
}
const validators = new Map<Ajv, Map<string, ValidateFunction>>()

function stringify(schema: object): (value: unknown) => string {
  const key = JSON.stringify(schema)
  const known =
    serializers.get(key) ?? stringifier(JSON.parse(key, asPrinted) as Parameters<typeof stringifier>[0], { ajv: { formats: { [plain]: true } } })
  serializers.set(key, known)
  return known
}
const serializers = new Map<string, (value: unknown) => string>()

/** Has the printer put a text as it is between quotation marks; told to its validator, which would warn of a format that it does not know. */
const plain = 'unsafe'

/** As the printer takes least time: it sees null at once, where it would validate to find out which of two schemas a value is of. */
function asPrinted(_: string, schema: unknown): unknown {
  const choices = (schema as { anyOf?: { type?: string; anyOf?: unknown; enum?: unknown[] }[] } | null)?.anyOf
  if (choices?.length === 2 && choices[1]!.type === 'null' && !choices[0]!.anyOf) {
    const words = choices[0]!.enum ? { enum: [...choices[0]!.enum, null] } : {}
    return { ...(schema as object), anyOf: undefined, ...choices[0], ...words, nullable: true }
  }
  return isPlain(schema) ? { ...(schema as object), format: plain } : schema
}

/** Ids, days and words of a vocabulary, which the database holds to be that, have no sign in them that JSON escapes. */
function isPlain(schema: unknown): boolean {
  const { type, format, enum: words } = (schema ?? {}) as { type?: string; format?: string; enum?: unknown[] }
  return type === 'string' && (words !== undefined || format === 'uuid' || format === 'date')
}

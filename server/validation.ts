import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { App } from './app.ts'
import { problem } from './problem.ts'

const options = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false }

/** An address is text, so its numbers and lists are read from text. */
const reading = addFormats.default(new Ajv({ ...options, coerceTypes: 'array' }))

/** A body has types of its own: null must stay null (not known), never become an empty text or a zero. */
const strict = addFormats.default(new Ajv({ ...options, coerceTypes: false }))

/** A zero character, which PostgreSQL can't store, or half of a surrogate pair, which it would silently replace. */
const damaged = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

export function validation(app: App): void {
  app.addHook('preValidation', async ({ body }) => {
    if (body && typeof body === 'object' && damaged.test(JSON.stringify(body))) throw problem('text_damaged')
  })
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema as object))
}

import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { App } from './app.ts'

const options = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false }

/** An address is text, so its numbers and lists are read from text. */
const reading = addFormats.default(new Ajv({ ...options, coerceTypes: 'array' }))

/** A body has types of its own: null must stay null (not known), never become an empty text or a zero. */
const strict = addFormats.default(new Ajv({ ...options, coerceTypes: false }))

export function validation(app: App): void {
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema as object))
}

import fastify from 'fastify'
import { afterEach, expect, test, vi } from 'vitest'
import { validation } from '../../server/validation.ts'

afterEach(() => vi.restoreAllMocks())

const text = { type: 'string' }
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const properties = {
  id: { type: 'string', format: 'uuid' },
  day: orNull({ type: 'string', format: 'date' }),
  word: { type: 'string', enum: ['toilet', 'road'] },
  name: text,
  note: orNull(text),
  at: { type: 'string', format: 'date-time' },
  limited: { type: 'string', maxLength: 300, pattern: '.' },
  list: { type: 'array', items: text },
  either: { anyOf: [text, { type: 'array', items: text }] },
  open: {},
}

test('an answer is printed so that it is read as it was, whatever a person wrote; the printer warns of nothing', async () => {
  const warn = vi.spyOn(console, 'warn')
  const written = '"a" \\ \n \u2028 \u0000 } <b>'
  const free = { name: written, note: written, at: written, limited: written, list: [written], either: [written], open: { written } }
  const answer = { id: '0b8e6f7a-5c1d-4e2f-9a3b-0123456789ab', day: '2026-11-01', word: 'toilet', ...free }
  const app = fastify()
  validation(app)
  app.get('/', { schema: { response: { 200: { type: 'object', properties } } } }, async () => answer)
  const { body } = await app.inject('/')
  expect(JSON.parse(body)).toEqual(answer)
  expect(warn).not.toHaveBeenCalled()
})

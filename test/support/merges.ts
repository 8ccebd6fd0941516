import type { Call } from './app.ts'

const write = { as: 'administrator', headers: { 'if-match': '*' } } as const

export const facility = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}`, { as: 'administrator' })).body

/** Adds a part, state, visit or fact. */
export const record = (call: Call, id: string, part: string, body: object) => call('POST', `/api/v1/facilities/${id}/${part}`, { ...write, body })

export const merge = async (call: Call, id: string, into: string, more: object = {}) =>
  call('POST', `/api/v1/facilities/${id}/merge`, { ...write, body: { into, into_revision: (await facility(call, into)).revision, ...more } })

export const unmerge = (call: Call, id: string) => call('POST', `/api/v1/facilities/${id}/unmerge`, { as: 'administrator' })

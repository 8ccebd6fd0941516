import type { OgcCollection } from './collections.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a feature of that collection can have that id. */
export function isFeatureId({ id }: OgcCollection, text: string): boolean {
  return id === 'towns' ? /^\d{9}$/.test(text) : uuid.test(text)
}

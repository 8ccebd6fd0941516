import { geodesicM } from '#domain/geodesic.ts'
import { kinds, lifecycles } from '#domain/facility.ts'
import { componentName, enumValues, propertyOf } from '#domain/property.ts'
import { categoryName, kindName, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { hoursLines } from '../resident/facility_hours.ts'
import { levelText, partName, propertyName, valueText } from '../resident/facility_value.ts'
import { cellText } from './import_words.ts'

interface Coded {
  code: string
  name_zh: string
  name_en?: string | null
}
interface Known {
  towns: readonly Coded[]
  departments: readonly Coded[]
}

/** `备注` of `tags.备注`; undefined: it is no column that was kept as it is. */
export function tagOf(field: string): string | undefined {
  return field.startsWith('tags.') ? field.slice('tags.'.length) : undefined
}

/** What a part has beside its measures. */
const attributes: Record<string, () => string> = {
  name: m.inventory_name,
  level: m.facility_field_level,
  geometry: m.inventory_form_position,
  same_as: m.facility_field_same_as,
}

/** `toilet.cubicle.toilet_door_clear_width_mm` in words, and its values with their unit; undefined: the field is none of a part. */
export function partFieldOf(field: string): { label: string; text: (value: unknown) => string } | undefined {
  const [type = '', ...rest] = field.split('.')
  const component = componentName(type)
  if (!component) return undefined
  const last = rest.at(-1) ?? ''
  const property = propertyOf(type, last)
  const attribute = property ? undefined : attributes[last]
  const parts = property || attribute ? rest.slice(0, -1) : rest
  const [part = null] = parts
  const own = property ? [propertyName(property, component.name_zh)] : attribute ? [attribute()] : []
  return {
    label: [partName({ ...component, part, name: null }), ...own].join(' · '),
    text: (value) => (property ? factText(property, value) : attribute ? columnText(last, value) : presenceText(value)),
  }
}

/** A fact's value in words; what was looked for and isn't there, or isn't known, says so. */
function factText({ property, unit }: { property: string; unit: string }, value: unknown): string {
  if (value === null || value === undefined) return m.inventory_conflict_empty()
  const isState = (value === 'absent' || value === 'unknown') && !enumValues(property)?.some((each) => each.value === value)
  return valueText({ property, unit, state: isState ? value : 'value', value, operator: '=' })
}

function presenceText(value: unknown): string {
  if (value === 'present') return m.import_yes()
  return value === 'absent' ? m.import_no() : m.inventory_conflict_empty()
}

const words: Record<string, (text: string) => string> = {
  kind: (text) => named(kinds, text, kindName),
  lifecycle: (text) => named(lifecycles, text, lifecycleName),
  lifecycle_events: (text) => text.replace(/^\w+/, (word) => named(lifecycles, word, lifecycleName)),
  category: categoryName,
  opening_hours: (text) => hoursLines(text).join('; '),
  level: levelText,
}

/** A value of the facility as a person reads it. Empty is a word, so that an arrow never points at nothing. */
export function columnText(field: string, value: unknown, { towns, departments }: Known = { towns: [], departments: [] }): string {
  if (value === null || value === undefined || value === '') return m.inventory_conflict_empty()
  if (typeof value === 'boolean') return value ? m.facility_yes() : m.facility_no()
  if (Array.isArray(value)) return value.map(cellText).join(m.inventory_list_comma())
  if (typeof value === 'object' && 'coordinates' in value) return shapeText(value.coordinates)
  const text = cellText(value)
  if (field.endsWith('town_code')) return codeName(towns, text)
  if (field === 'department_code') return codeName(departments, text)
  return words[field]?.(text) ?? text
}

/** How far apart two points are, in whole metres; undefined: they aren't two points. */
export function movedM(before: unknown, after: unknown): number | undefined {
  const [from, to] = [before, after].map(pointOf)
  return from && to && Math.round(geodesicM(from, to))
}

function pointOf(value: unknown): readonly [number, number] | undefined {
  if (typeof value !== 'object' || value === null || !('coordinates' in value) || !Array.isArray(value.coordinates)) return undefined
  const [lon, lat] = value.coordinates as unknown[]
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined
}

/** A point by its place, another shape by how many points it has. */
function shapeText(coordinates: unknown): string {
  const numbers = Array.isArray(coordinates) ? coordinates.flat(Infinity).filter((each) => typeof each === 'number') : []
  const [lon, lat] = numbers
  return numbers.length === 2 ? placeText(lon!, lat!) : m.import_shape({ count: numbers.length / 2 })
}

/** To five decimals, which is a metre. */
export const placeText = (lon: number, lat: number) => `${lon.toFixed(5)}, ${lat.toFixed(5)}`

function codeName(list: readonly Coded[], code: string): string {
  return nameOf(list.find((each) => each.code === code) ?? { name_zh: code })
}

function named<T extends string>(list: readonly T[], text: string, nameOfWord: (word: T) => string): string {
  const word = list.find((each) => each === text)
  return word ? nameOfWord(word) : text
}

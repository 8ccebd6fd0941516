import { componentName, partWord, propertyOf } from '#domain/property.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'

/** `toilet.cubicle.toilet_door_clear_width_mm` as a person reads it; what is not of the checklist stays as it is. */
export function partFieldName(field: string): string {
  const [type = '', ...rest] = field.split('.')
  const component = componentName(type)
  if (!component) return field
  const words = rest.map((each) => partWord(each) ?? propertyOf(type, each) ?? { name_zh: each })
  return [component, ...words].map((each) => nameOf(each)).join(m.inventory_list_comma())
}

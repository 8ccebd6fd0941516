import vocabulary from '#domain/vocabulary/properties.json' with { type: 'json' }

/** What is measured or seen on a component. The unit stands in the name: `clear_width_mm`; `…_1_in` is the n of a slope 1:n. */
export interface Property {
  property: string
  component: string | null
  unit: string
  name_zh: string
  name_en: string
}

export const componentTypes: string[] = vocabulary.components.map(({ type }) => type)

const names = new Map(vocabulary.components.map((component) => [component.type, component]))

export function componentName(type: string): { name_zh: string; name_en: string } | undefined {
  return names.get(type)
}

/** A property as the checklist names it for this type of component, else as a condition that any component may carry. */
export function propertyOf(component: string, property: string): Property | undefined {
  return own.get(`${component}/${property}`) ?? conditions.get(property)
}

/** A property of some component, where it is not known any more of which: named as for the first that has it. */
export function propertyOfAny(property: string): Property | undefined {
  return vocabulary.properties.find((each) => each.property === property) ?? conditions.get(property)
}

/** Whether a condition is one of the facility as a whole, such as how many parking bays it has. */
export function isOfFacility(property: string): boolean {
  return of_facility.has(property)
}

const of_facility = new Set(vocabulary.conditions.filter(({ level }) => level === 'facility').map(({ property }) => property))
const own = new Map<string, Property>(vocabulary.properties.map((each) => [`${each.component}/${each.property}`, each]))
const conditions = new Map<string, Property>(vocabulary.conditions.map((each) => [each.property, { ...each, component: null }]))

export function propertiesOf(component: string): Property[] {
  return vocabulary.properties.filter((each) => each.component === component)
}

/** Conditions on which some item of the checklist for that type of component depends; which part it is, is said of the component itself. */
export function conditionsOf(component: string): Property[] {
  const asked = vocabulary.conditions.filter(
    ({ level, components, property }) => level === 'component' && components.includes(component) && property !== part_lists[component],
  )
  return asked.map((each) => ({ ...each, component: null }))
}

export function enumValues(property: string): { value: string; name_zh: string; name_en: string }[] | undefined {
  return (vocabulary.enums as Record<string, { value: string; name_zh: string; name_en: string }[]>)[property]
}

const part_lists: Record<string, string> = { toilet: 'toilet_part', bath_changing: 'bath_part', accessible_parking: 'parking_part' }

/** Whether the property is which of its parts a component is. */
export function isPartProperty(component: string, property: string): boolean {
  return part_lists[component] === property
}

/** Which of its parts a component is, for the types that have several. */
export const partsOf = (component: string) => enumValues(part_lists[component] ?? '') ?? []

/** A part of a type that has several, such as the cubicle of a toilet. */
export function partWord(part: string | null): { name_zh: string; name_en: string } | undefined {
  return Object.keys(part_lists)
    .flatMap(partsOf)
    .find(({ value }) => value === part)
}

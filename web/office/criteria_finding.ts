import { useSearchParams } from 'wouter'
import type { Criterion } from '#domain/criterion.ts'
import { componentName, componentTypes } from '#domain/property.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'

/** The types of component of which something is asked, with how many items. */
export function componentOptions(criteria: readonly Criterion[]) {
  const counted = componentTypes.map((type) => ({ type, count: criteria.filter(({ component }) => component === type).length }))
  return [
    { value: '', name: m.criteria_component_all({ count: criteria.length }) },
    ...counted
      .filter(({ count }) => count > 0)
      .map(({ type, count }) => ({ value: type, name: m.criteria_component_option({ name: nameOfComponent(type), count }) })),
  ]
}

export function nameOfComponent(type: string): string {
  const names = componentName(type)
  return names ? nameOf(names) : type
}

/** Every word of the text stands somewhere in what the item is called, or in its clause. */
export function isMeant({ id, name_zh, name_en, standard, clause }: Criterion, text: string): boolean {
  const all = `${id} ${name_zh} ${name_en} ${standard} ${clause}`.toLowerCase()
  const words = text.toLowerCase().split(/\s+/)
  return words.every((word) => all.includes(word) || (/\p{Script=Han}/u.test(word) && holdsInOrder(name_zh, word)))
}

function holdsInOrder(name: string, word: string): boolean {
  let from = 0
  return Array.from(word).every((sign) => (from = name.indexOf(sign, from) + 1) > 0)
}

/** What is looked for, as the address has it, and how to change a part of it. */
export function useFinding(): [URLSearchParams, (name: string, value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value) after.set(name, value)
        else after.delete(name)
        return after
      },
      { replace: true },
    )
  return [search, change]
}

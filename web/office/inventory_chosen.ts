import { noFilter, type FacilityFilter } from '#domain/filter.ts'
import { categoryName, kindName, lifecycleName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'

type Towns = readonly { code: string; name_zh: string; name_en: string | null }[]
type Name = keyof FacilityFilter

/** One condition of a filter in words, and the filter without it. */
export interface Chosen {
  name: Name
  label: string
  words: string
  without: FacilityFilter
}

const labels: Record<Name, () => string> = {
  kind: m.inventory_kind,
  category: m.inventory_category,
  town: m.inventory_town,
  lifecycle: m.inventory_lifecycle,
  verdict: m.inventory_verdict,
  q: m.inventory_text_short,
}

/** The conditions that are set, in the order of the page. A town's code stands until its name is there. */
export function chosen(filter: FacilityFilter, towns: Towns = []): Chosen[] {
  const townName = (code: string) => nameOf(towns.find((town) => town.code === code) ?? { name_zh: code })
  const words: Record<Name, string[]> = {
    q: filter.q ? [filter.q] : [],
    kind: filter.kind.map(kindName),
    category: filter.category.map(categoryName),
    town: filter.town.map(townName),
    lifecycle: filter.lifecycle.map(lifecycleName),
    verdict: filter.verdict.map(verdictName),
  }
  return (Object.keys(words) as Name[])
    .filter((name) => words[name].length > 0)
    .map((name) => ({
      name,
      label: labels[name](),
      words: words[name].join(m.inventory_list_comma()),
      without: { ...filter, [name]: noFilter[name] },
    }))
}

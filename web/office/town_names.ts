import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'

/** The towns of the city to choose from, and the name of one by its code. */
export function useTowns() {
  const towns = useCity()?.towns ?? []
  const options = towns.map((each) => ({ value: each.code, name: nameOf(each) }))
  return { options, townName: (code: string) => options.find(({ value }) => value === code)?.name ?? code }
}

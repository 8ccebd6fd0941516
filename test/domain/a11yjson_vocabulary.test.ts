import { expect, test } from 'vitest'
import { categories } from '../../domain/category.ts'
import { categoryOf } from '../../domain/facility.ts'
import { enumValues, propertyOf } from '../../domain/property.ts'
import { groups, ourCategory, theirCategories, usersBySign } from '../../server/a11yjson/vocabulary.ts'

const fields = Object.values(groups).flatMap(({ component, fields: list }) => list.map((field) => ({ component, ...field })))

test('every property that is mapped is one of the checklist, and its words are', () => {
  for (const { component, property, words } of fields) {
    const known = propertyOf(component, property)
    expect(known, `${component}.${property}`).toBeDefined()
    const values = enumValues(property)?.map(({ value }) => value)
    if (words) expect(values, property).toEqual(expect.arrayContaining(Object.values(words)))
    else if (known?.unit === 'enum') expect(values).toBeDefined()
  }
  expect(enumValues('toilet_users')?.map(({ value }) => value)).toEqual(expect.arrayContaining(Object.values(usersBySign)))
})

test('every category of a place has a word of theirs, and no word of theirs is two of ours', () => {
  const places = categories.filter(({ kind }) => kind !== 'road').map(({ code }) => code)
  expect(Object.keys(theirCategories).toSorted()).toEqual(places.toSorted())
  const words = Object.values(theirCategories).flatMap((list) => [...(list ?? [])])
  expect(new Set(words).size).toBe(words.length)
  for (const code of places) expect(ourCategory(theirCategories[code]![0]!), code).toBe(code) // every place has one, as just told
  expect([ourCategory('Toilets'), ourCategory('spaceport'), categoryOf('street_toilet')?.kind]).toEqual(['street_toilet', undefined, 'toilet'])
})

import { expect, test } from 'vitest'
import { categories } from '../../domain/category.ts'
import { enumValues, propertyOf } from '../../domain/property.ts'
import { groups, ourCategory, theirCategories, usersBySign } from '../../server/a11yjson/vocabulary.ts'

const fields = Object.values(groups).flatMap(({ component, fields: list }) => list.map((field) => ({ component, ...field })))
const wordsOf = (property: string) => enumValues(property)?.map(({ value }) => value) ?? []

test('every property that is mapped is one of the checklist, and its words are', () => {
  expect(fields.filter(({ component, property }) => !propertyOf(component, property))).toEqual([])
  const strange = fields.filter(({ property, words = {} }) => Object.values(words).some((word) => !wordsOf(property).includes(word)))
  expect(strange).toEqual([])
  expect(wordsOf('toilet_users')).toEqual(expect.arrayContaining(Object.values(usersBySign)))
})

test('every category of a place has a word of theirs, and no word of theirs is two of ours', () => {
  const places = categories.filter(({ kind }) => kind !== 'road').map(({ code }) => code as string)
  expect(Object.keys(theirCategories).toSorted()).toEqual(places.toSorted())
  const words = Object.values(theirCategories).flatMap((list) => [...(list ?? [])])
  expect(new Set(words).size).toBe(words.length)
  expect(places.map((code) => ourCategory(theirCategories[code]?.[0] ?? ''))).toEqual(places)
  expect([ourCategory('Toilets'), ourCategory('spaceport')]).toEqual(['street_toilet', undefined])
})

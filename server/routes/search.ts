import { Type } from 'typebox'
import { noFilter } from '#domain/filter.ts'
import { matchKinds } from '#domain/search.ts'
import type { App, Parts } from '../app.ts'
import { FacilitySummary } from '../schemas/facility.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { refusals, Words } from '../schemas/shared.ts'
import { search } from '../search/search.ts'

const SearchQuery = Type.Object(
  {
    ...filterParameters,
    q: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^[^\\u0000]*$',
      description: 'Chinese, pinyin, initials, code or address; or a kind of place; words in any order',
    }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
  },
  { additionalProperties: false },
)

const SearchReply = Type.Object({
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  results: Type.Array(
    Type.Object({
      ...FacilitySummary.properties,
      match: Words(matchKinds, {
        description: '`category`: it is what the words mean; `similar`: not the words themselves, but what sounds or is spelled like them',
      }),
    }),
  ),
})

export function searchRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/search',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags: ['facilities'],
        summary: 'Find facilities by words',
        description:
          'Best first: code, name, how a name begins, what it contains, pinyin, initials; then what is of the category that the words mean (厕所, 汽车站, bus station), address; then, where few were found, names that sound or are spelled alike. The list (`/facilities?q=`) finds the same without what is merely alike.',
        querystring: SearchQuery,
        response: { 200: SearchReply, ...refusals(400) },
      },
    },
    async ({ query: { limit = 10, ...query } }) => search(db, { ...noFilter, ...query }, limit),
  )
}

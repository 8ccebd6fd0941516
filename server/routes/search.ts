import { Type } from 'typebox'
import { noFilter } from '#domain/filter.ts'
import { matchKinds } from '#domain/search.ts'
import type { App, Parts } from '../app.ts'
import { FacilitySummary } from '../schemas/facility.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { Id, Nullable, refusals, Words } from '../schemas/shared.ts'
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
  did_you_mean: Nullable(Type.String({ description: 'Where the query found nothing: with the word for a kind of place that was likely meant' })),
  around: Nullable(
    Type.Object(
      {
        sort: Type.String({ description: 'The word for what is looked for: 厕所' }),
        place: Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), lon: Type.Number(), lat: Type.Number() }),
      },
      { description: 'For “汽车站厕所” where no toilet is called so: the place to look around, with `/facilities?q=sort&near=lon,lat`' },
    ),
  ),
})

export function searchRoutes(app: App, { db, now }: Parts): void {
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
    async ({ query: { limit = 10, ...query } }) => search(db, { ...noFilter, ...query }, limit, now()),
  )
}

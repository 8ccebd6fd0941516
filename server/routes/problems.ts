import { Type } from 'typebox'
import type { App } from '../app.ts'
import { catalogue, languageOf } from '../problem.ts'

const Entry = Type.Object({
  code: Type.String({ description: 'Stable name' }),
  status: Type.Integer(),
  title: Type.String({ description: 'What was wrong; {name} stands for a parameter' }),
  remedy: Type.String({ description: 'What to do' }),
})

export function problemRoutes(app: App): void {
  app.get(
    '/api/v1/problems',
    {
      config: { permission: 'anyone' },
      schema: {
        tags: ['problems'],
        summary: 'Everything that the server refuses',
        description:
          'Each refusal by its stable name, by status, in Chinese or English by Accept-Language. The `type` of a problem is its address at /api/problems.',
        response: { 200: Type.Object({ problems: Type.Array(Entry) }) },
      },
    },
    async (request, reply) => {
      const language = languageOf(request.headers['accept-language'])
      const problems = Object.entries(catalogue).map(
        ([
          code,
          {
            status,
            [language]: [title, remedy],
          },
        ]) => ({ code, status, title, remedy }),
      )
      reply.header('vary', 'accept-language')
      return { problems: problems.toSorted((one, other) => one.status - other.status || one.code.localeCompare(other.code, 'en')) }
    },
  )
}

import { Type } from 'typebox'
import { may, permissions, roles } from '#domain/role.ts'
import type { App } from '../app.ts'
import { refusals, Words } from '../schemas/shared.ts'

const Session = Type.Object({ role: Words(roles), permissions: Type.Array(Words(permissions)) })

export function sessionRoutes(app: App): void {
  app.get(
    '/api/v1/session',
    {
      config: { permission: 'anyone' },
      schema: { tags: ['session'], summary: 'Who is asking and what they may do', response: { 200: Session, ...refusals(401) } },
    },
    async ({ role }, reply) => {
      reply.header('cache-control', 'no-store')
      return { role, permissions: permissions.filter((permission) => may(role, permission)) }
    },
  )
}

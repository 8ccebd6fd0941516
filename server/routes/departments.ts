import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { departmentsOn } from '../queries/departments.ts'
import { Department } from '../schemas/department.ts'

export function departmentRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/departments',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags: ['departments'],
        summary: 'Departments that can be responsible for a facility',
        description: 'Those that exist today, by code.',
        response: { 200: Type.Object({ departments: Type.Array(Department) }) },
      },
    },
    async () => ({ departments: await departmentsOn(db, dayInChina(now())) }),
  )
}

import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { applyBulk, previewBulk } from '../bulk_edit.ts'
import type { CityData } from '../database/reference_data.ts'
import { BulkChange, BulkEdit, BulkPreview } from '../schemas/bulk_edit.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['facilities']
const config = { permission: 'edit_many_facilities' } as const

/** One change of many facilities: looked at first, then written whole. */
export function bulkEditRoutes(app: App, { db, now }: Parts, { extent }: Pick<CityData, 'extent'>): void {
  const setting = { db, now, extent }

  app.post(
    '/api/v1/bulk-edits/preview',
    {
      config,
      schema: {
        tags,
        summary: 'What an edit of many facilities would do',
        description: 'Writes nothing. At most 10,000 facilities, chosen by id or by the conditions of the list.',
        body: BulkChange,
        response: { 200: BulkPreview, ...refusals(400, 401, 422) },
      },
    },
    async ({ body }) => previewBulk(setting, body),
  )

  app.post(
    '/api/v1/bulk-edits',
    {
      config,
      schema: {
        tags,
        summary: 'Edit many facilities at once',
        description: 'In one transaction, if nothing chosen has changed since the preview whose `version` is sent; else `bulk_edit_stale`.',
        body: BulkEdit,
        response: { 200: Type.Object({ changed: Type.Integer() }), ...refusals(400, 401, 409, 422) },
      },
    },
    async (request) => applyBulk(setting, request.body, authorOf(request)),
  )
}

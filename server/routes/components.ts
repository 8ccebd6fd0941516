import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import type { Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { checkFact, checkPositions } from '../facility_rules.ts'
import { found } from '../problem.ts'
import { addComponent, addFact, componentTypeOf, editComponent, removeComponent } from '../queries/components.ts'
import { ComponentEdit, NewComponent, NewFact } from '../schemas/facility.ts'
import { Id } from '../schemas/shared.ts'
import { edit, edited, IfMatch } from './facility_edits.ts'

const tags = ['facilities']
const config = { permission: 'edit_facilities' } as const
const ofOne = { params: Type.Object({ id: Id, component_id: Id }), headers: IfMatch, response: edited }

/** Parts of a facility and what was measured of them. */
export function componentRoutes(app: App, parts: Parts, { extent }: Pick<CityData, 'extent'>): void {
  const checkPlace = ({ geometry }: ComponentEdit) => geometry && checkPositions(geometry.coordinates, extent)

  app.post(
    '/api/v1/facilities/:id/components',
    {
      config,
      schema: {
        tags,
        summary: 'Add a component, or record that there is none',
        params: Type.Object({ id: Id }),
        headers: IfMatch,
        body: NewComponent,
        response: edited,
      },
    },
    async (request, reply) => {
      checkPlace(request.body)
      return edit(parts, request, reply, async (trx, id) => void (await addComponent(trx, id, request.body)))
    },
  )

  app.patch(
    '/api/v1/facilities/:id/components/:component_id',
    {
      config,
      schema: {
        tags,
        summary: 'Change a component',
        description: 'What is not sent stays; null empties it. Its type stays what it is: a component of another type is another one.',
        ...ofOne,
        body: ComponentEdit,
      },
    },
    async (request, reply) => {
      checkPlace(request.body)
      return edit(parts, request, reply, async (trx, id) => {
        await typeOf(trx, id, request.params.component_id)
        await editComponent(trx, request.params.component_id, request.body)
      })
    },
  )

  app.delete(
    '/api/v1/facilities/:id/components/:component_id',
    {
      config,
      schema: {
        tags,
        summary: 'Remove a component',
        description: 'For what was entered by mistake. Its facts go with it; both stay in the history.',
        ...ofOne,
      },
    },
    async (request, reply) =>
      edit(parts, request, reply, async (trx, id) => {
        await typeOf(trx, id, request.params.component_id)
        await removeComponent(trx, request.params.component_id)
      }),
  )

  app.post(
    '/api/v1/facilities/:id/components/:component_id/facts',
    {
      config,
      schema: {
        tags,
        summary: 'Record a fact of a component',
        description: 'Facts are only added. The highest grade counts, then the newest; `unknown` with a note takes an older one back.',
        ...ofOne,
        body: NewFact,
      },
    },
    async (request, reply) =>
      edit(parts, request, reply, async (trx, id) => {
        const { component_id } = request.params
        checkFact(await typeOf(trx, id, component_id), request.body, parts.now())
        await addFact(trx, 'facts', component_id, request.body)
      }),
  )
}

async function typeOf(trx: Db, facility: string, id: string): Promise<string> {
  return found(await componentTypeOf(trx, facility, id), 'component_not_found', { id })
}

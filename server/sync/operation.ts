import { createHash } from 'node:crypto'
import { operationKinds, type OperationKind } from '#domain/sync.ts'
import { problem, type Problem } from '../problem.ts'
import { bodies, Envelope } from '../schemas/sync.ts'
import { damaged, faultsOf } from '../validation.ts'

/** The newest shape of each kind that this server reads; older ones are read as long as devices may hold them. */
export const payloadSchemas: Record<OperationKind, string> = {
  audit_submit: 'audit/1',
  audit_revise: 'audit/1',
  status_observe: 'status/1',
  facility_change: 'change/1',
  facility_create: 'create/1',
}

export function hashOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

/** What stands in a payload as far as it can be known which operation it is; else why not. */
export function readEnvelope(payload: string): Envelope | { unreadable: string; operation_id: string | null } {
  const parsed = parse(payload)
  if (parsed === undefined) return { unreadable: 'JSON', operation_id: null }
  const operation_id = parsed?.operation_id
  const id = typeof operation_id === 'string' ? operation_id : null
  if (damaged.test(payload)) return { unreadable: '\\u0000', operation_id: id }
  const [fault] = faultsOf(Envelope, withKnownKind(parsed))
  if (fault) return { unreadable: fault, operation_id: id }
  return parsed as unknown as Envelope
}

/** A kind that this server does not know yet is no fault of the device. */
function withKnownKind(parsed: unknown): unknown {
  const kind = (parsed as { kind?: unknown } | null)?.kind
  return typeof kind === 'string' ? { ...(parsed as object), kind: operationKinds[0] } : parsed
}

/** Why it can't be taken up by this server, though it can be read. */
export function newerThanServer({ kind, payload_schema }: Envelope): Problem | null {
  const known = payloadSchemas[kind]
  const [name, number] = (known ?? '').split('/')
  const [given, version] = payload_schema.split('/')
  const isNewer = known === undefined || (name === given && Number(version) > Number(number))
  return isNewer ? problem('operation_newer', { payload_schema }) : null
}

/** The body in the shape of its kind, or what is wrong with it. */
export function bodyOf({ body }: Envelope, kind: OperationKind): unknown {
  const [fault] = faultsOf(bodies[kind], body)
  if (fault) throw problem('operation_unreadable', { why: fault })
  return body
}

function parse(payload: string): { operation_id?: unknown } | null | undefined {
  try {
    return JSON.parse(payload) as { operation_id?: unknown } | null
  } catch {
    return undefined
  }
}

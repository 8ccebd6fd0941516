import type { FastifyRequest } from 'fastify'
import { problem } from '../problem.ts'
import type { AccountEvent } from '../queries/account_events.ts'
import type { Account } from './visitor.ts'

/** The account of whoever asks; the operator’s token has none. */
export function ownAccount(request: FastifyRequest): Account {
  const { user } = request.visitor
  if (!user) throw problem('no_own_account')
  return user
}

/** An event of an account, done by whoever asks from where they ask. */
export function eventOf(request: FastifyRequest, event: AccountEvent['event'], { id, login_name }: { id: string; login_name: string }): AccountEvent {
  return { event, login_name, user_id: id, actor: request.visitor.actor, address: request.ip }
}

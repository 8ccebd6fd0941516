import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Judgement } from '#domain/audit.ts'
import type { paths } from '../../api_types.ts'
import { answer, api, ApiProblem, type Reply } from '../../api.ts'
import type { OrderGroup } from '../../routes.ts'

/** A reason as the domain takes it: JSON Schema can't say which values go with which code. */
type Reasoned<T> = Omit<T, 'reason'> & { reason: Judgement['reason'] }

type HeadReply = Reply<'/api/v1/orders'>['orders'][number]
type DetailReply = Reply<'/api/v1/orders/{id}'>

export type OrderHead = Omit<HeadReply, 'first_item'> & { first_item: Reasoned<NonNullable<HeadReply['first_item']>> | null }
export type OrderPage = Omit<Reply<'/api/v1/orders'>, 'orders'> & { orders: OrderHead[] }
export type OrderItem = Reasoned<DetailReply['order_items'][number]>
export type Order = Omit<DetailReply, 'first_item' | 'order_items'> & Pick<OrderHead, 'first_item'> & { order_items: OrderItem[] }
export type OrderEvent = Order['events'][number]
export type Attachment = OrderEvent['attachments'][number]

type Body<Path extends '/api/v1/orders/{id}/moves' | '/api/v1/orders/{id}/reinspection'> =
  paths[Path]['post']['requestBody']['content']['application/json']
export type MoveBody = Body<'/api/v1/orders/{id}/moves'>

/** What the list shows, all of it in the address. */
export interface OrdersFilter {
  group: OrderGroup
  department: string
  town: string
}

const groups: readonly OrderGroup[] = ['open', 'overdue', 'due_soon', 'to_accept', 'to_reinspect', 'draft', 'closed']

export function parseOrders(search: URLSearchParams): OrdersFilter {
  return {
    group: groups.find((each) => each === search.get('group')) ?? 'open',
    department: search.get('department') ?? '',
    town: search.get('town') ?? '',
  }
}

const key = ['orders']
const orders_a_page = 50

export function useOrders({ group, department, town }: OrdersFilter, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...key, 'list', group, department, town],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const narrowed = { ...(department && { department: [department] }), ...(town && { town: [town] }) }
      const sort = group === 'closed' ? ('updated' as const) : ('due' as const)
      const query = { group, sort, ...narrowed, limit: orders_a_page, ...(pageParam && { after: pageParam }) }
      return (await answer(api.GET('/api/v1/orders', { params: { query } }))) as OrderPage
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
}

const orderKey = (id: string) => [...key, 'one', id]

export function useOrder(id: string, enabled: boolean) {
  return useQuery({
    queryKey: orderKey(id),
    enabled,
    queryFn: async () => (await answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } } }))) as Order,
    staleTime: 0,
  })
}

/** The state in which it was seen. */
export const seenAs = ({ revision }: Pick<Order, 'revision'>) => ({ 'if-match': `W/"${revision}"` })

/** Puts an order as it stands now in place, and has the lists and what follows from it asked again. */
export function useMoved() {
  const client = useQueryClient()
  return (order: Order) => {
    client.setQueryData(orderKey(order.id), order)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' && !(queryKey[0] === key[0] && queryKey[1] === 'one') })
  }
}

/** What another did meanwhile is read anew before that is told; what was typed stays. */
export function useMoving(order: Order, done: (order: Order) => void) {
  const client = useQueryClient()
  const moved = useMoved()
  return useMutation({
    mutationFn: async (body: MoveBody) => {
      const given = { params: { path: { id: order.id } }, headers: seenAs(order), body }
      return (await answer(api.POST('/api/v1/orders/{id}/moves', given))) as Order
    },
    onSuccess: (now) => {
      moved(now)
      done(now)
    },
    onError: (error) => (isConflict(error) ? client.invalidateQueries({ queryKey: orderKey(order.id) }) : undefined),
  })
}

const isConflict = (error: Error) => error instanceof ApiProblem && [409, 412].includes(error.body.status)

/** Moves each of the orders; answers what became of each. */
export function useMovingMany() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (moves: (MoveBody & { order_id: string; revision: number })[]) => answer(api.POST('/api/v1/orders/moves', { body: { moves } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useReinspecting(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'/api/v1/orders/{id}/reinspection'>) =>
      answer(api.POST('/api/v1/orders/{id}/reinspection', { params: { path: { id } }, body })),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => ['orders', 'assign', 'assignments'].includes(String(queryKey[0])) }),
  })
}

type CandidatesReply = Reply<'/api/v1/order-candidates'>
type FacilityReply = CandidatesReply['facilities'][number]
export type OrderFinding = Reasoned<FacilityReply['findings'][number]>
export type OrderCandidate = Omit<FacilityReply, 'findings'> & { findings: OrderFinding[] }

/** Of which facilities an order may be made. */
export interface CandidatesFilter {
  town: string
  category: string
  department: string
}

const candidates_listed = 100

export function useOrderCandidates({ town, category, department }: CandidatesFilter) {
  return useQuery({
    queryKey: [...key, 'candidates', town, category, department],
    queryFn: async () => {
      const query = { ...(town && { town: [town] }), ...(category && { category: [category] }), ...(department && { department: [department] }) }
      const reply = await answer(api.GET('/api/v1/order-candidates', { params: { query: { ...query, limit: candidates_listed } } }))
      return reply as { facilities: OrderCandidate[]; is_cut: boolean }
    },
    staleTime: 0,
  })
}

/** Those facilities with all that fails, also what stands in an order already; without those where nothing fails. */
export function useFindingsOf(facilities: readonly string[]) {
  return useQuery({
    queryKey: [...key, 'candidates', ...facilities],
    enabled: facilities.length > 0,
    queryFn: async () => {
      const asked = facilities.map((facility) => answer(api.GET('/api/v1/order-candidates', { params: { query: { facility, free_only: false } } })))
      return (await Promise.all(asked)).flatMap((reply) => reply.facilities) as OrderCandidate[]
    },
    staleTime: 0,
  })
}

export type OrderDraftBody = paths['/api/v1/orders/{id}']['put']['requestBody']['content']['application/json']

/** Writes a draft under its id; `stands`: as it was seen, where it is written over. */
export function useWriting(done: (order: Order) => void) {
  const client = useQueryClient()
  const moved = useMoved()
  return useMutation({
    mutationFn: async ({ id, stands, body }: { id: string; stands: Order | null; body: OrderDraftBody }) => {
      const given = { params: { path: { id } }, headers: stands ? seenAs(stands) : {}, body }
      return (await answer(api.PUT('/api/v1/orders/{id}', given))) as Order
    },
    onSuccess: (order) => {
      moved(order)
      done(order)
    },
    onError: (error, { id }) => (isConflict(error) ? client.invalidateQueries({ queryKey: orderKey(id) }) : undefined),
  })
}

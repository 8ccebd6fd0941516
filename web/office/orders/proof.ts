import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Attachment, Order } from './orders_data.ts'

/** Photos that were sent for a proof: of each item afterwards, by its id, and of papers. */
export interface Proof {
  after: Record<string, string[]>
  papers: string[]
}

const noProof: Proof = { after: {}, papers: [] }

/** Kept for this tab until it is handed in. A photo that arrives joins what stands by then. */
export function useProof(order_id: string): [Proof, (make: (before: Proof) => Proof) => void, () => void] {
  const key = `changxing.draft.order.${order_id}.proof`
  const [proof, setProof] = useState<Proof>(() => ({ ...noProof, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Proof>) }))
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(proof)), [key, proof])
  return [proof, setProof, () => sessionStorage.removeItem(key)]
}

export const openItems = ({ order_items }: Order) => order_items.filter(({ state }) => state === 'open')

/** What is said while an open item has no photo. */
export function unproved(order: Order, { after }: Proof): string | undefined {
  const count = openItems(order).filter(({ id }) => !after[id]?.length).length
  return count > 0 ? m.orders_proof_missing({ count }) : undefined
}

/** Of the items that are open; one that has passed meanwhile needs none. */
export function attachmentsOf(order: Order, { after, papers }: Proof): Attachment[] {
  const of_items = openItems(order).flatMap(({ id: item_id }) =>
    (after[item_id] ?? []).map((sha256) => ({ sha256, item_id, phase: 'after' as const, caption: null })),
  )
  return [...of_items, ...papers.map((sha256) => ({ sha256, item_id: null, phase: null, caption: null }))]
}

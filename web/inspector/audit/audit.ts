import { useMemo } from 'react'
import { judgedFacility, type AuditDocument } from '#domain/audit_document.ts'
import { sectionsOf, untoldTypes, type Question, type Section } from '#domain/checklist.ts'
import type { JudgedFacility } from '#domain/audit.ts'
import { to } from '../../routes.ts'
import { sectionsAgain } from '#domain/reinspection.ts'
import type { Basis, Draft, Reinspection, Remark } from '../device/types.ts'
import { useSaved, type Saving } from './saving.ts'

/** An audit under way: what is known, what is asked, and how to change it. */
export interface Audit {
  id: string
  basis: Basis
  document: AuditDocument
  judged: JudgedFacility
  sections: Section[]
  /** The order for which only what failed is asked again; null: it is a whole visit. */
  reinspection: Reinspection | null
  /** Types of component that nobody said present or absent. */
  untold: string[]
  remarks: Remark[]
  saving: Saving
  change: (edit: (before: AuditDocument) => AuditDocument) => void
  settle: () => Promise<boolean>
  retry: () => void
}

export function useAudit(draft: Draft): Audit {
  const { document, ...saved } = useSaved(draft)
  const { basis, id, remarks } = draft
  const asked = useMemo(() => {
    const judged = judgedFacility(basis.facility, document)
    const sections = sectionsOf(basis.criteria, judged)
    const reinspection = basis.reinspection?.assignment_id === document.assignment_id ? (basis.reinspection ?? null) : null
    if (reinspection) return { judged, reinspection, sections: sectionsAgain(sections, reinspection.items), untold: [] }
    return { judged, reinspection, sections, untold: untoldTypes(basis.criteria, judged) }
  }, [basis, document])
  return { id, basis, remarks, document, ...asked, ...saved }
}

/** The facility as a whole, in an address. */
export const whole = 'whole'

export const partOf = (component_id: string | null) => component_id ?? whole

/** The address of a question. */
export function addressOf({ id }: Audit, { component_id, property }: Pick<Question, 'component_id' | 'property'>): string {
  return to.audit(id, { part: partOf(component_id), q: property })
}

export const isAt = (question: Question, part: string | null, property: string | null) =>
  partOf(question.component_id) === part && question.property === property

import { condemns, type Criterion } from '#domain/criterion.ts'
import type { Db } from '../database/connect.ts'
import { criteriaOf } from '../queries/criteria.ts'

/** A version's items as they are judged, and which of them enter a verdict. */
export interface Checklist {
  criteria: Criterion[]
  condemning: ReadonlySet<string>
}

/** Reads each version once. It must not outlive the work that it is for: a draft changes. */
export class Checklists {
  readonly #read = new Map<number, Checklist>()

  async of(db: Db, number: number): Promise<Checklist> {
    const known = this.#read.get(number)
    if (known) return known
    const criteria = await criteriaOf(db, number)
    const checklist = { criteria, condemning: new Set(criteria.filter(condemns).map(({ id }) => id)) }
    this.#read.set(number, checklist)
    return checklist
  }
}

import type { Db } from '../database/connect.ts'
import { criteriaVersion, type CriteriaVersion } from '../queries/criteria.ts'

/** Few are used at a time. */
const most_kept = 4

/** Published versions of the checklist, which never change, kept after they were read first. */
export class Versions {
  private readonly kept = new Map<number, CriteriaVersion>()

  async published(db: Db, number: number): Promise<CriteriaVersion | undefined> {
    const version = this.kept.get(number) ?? (await criteriaVersion(db, number))
    if (!version) return undefined
    this.kept.delete(number)
    this.kept.set(number, version)
    const [oldest] = this.kept.keys()
    if (this.kept.size > most_kept) this.kept.delete(oldest!)
    return version
  }

  /** Of an audit that was accepted: its version is there. */
  async of(db: Db, { criteria_version }: { criteria_version: number }): Promise<CriteriaVersion> {
    return (await this.published(db, criteria_version))!
  }
}

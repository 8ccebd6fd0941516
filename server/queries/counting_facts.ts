import { grades } from '#domain/facility.ts'

/** Behind `distinct on (property)`: of each property the fact that counts comes first, the highest grade, then the newest. The database's `fit_facts_of` has the same rule. */
export const counting_first = `property, array_position(array[${grades.map((grade) => `'${grade}'`).join(', ')}], grade), observed_at desc, created_at desc, id`

/** Tables of facts, each with the column that says whose they are. */
export const fact_owners = { facts: 'component_id', facility_facts: 'facility_id' } as const
export type FactTable = keyof typeof fact_owners

/** Of one property of `best`: the last word of every other source and observer that is as good and as new, and says otherwise. */
const contradicting = (table: FactTable) => `
  select coalesce(json_agg(to_jsonb(other) - '${fact_owners[table]}' - 'property' - 'grade' - 'created_at' order by other.source, other.observed_by), '[]') as list
    from (select distinct on (source, observed_by) *
            from ${table}
           where ${fact_owners[table]} = best.${fact_owners[table]} and property = best.property and grade = best.grade and observed_at = best.observed_at
           order by source, observed_by, created_at desc, id) other
   where (other.state, other.value) is distinct from (best.state, best.value) and other.state <> 'unknown' and best.state <> 'unknown'
     and (other.source, other.observed_by) is distinct from (best.source, best.observed_by)`

/** What counts of an owner's properties, each with what contradicts it, as one list; null: nothing is known. */
export const countingFacts = (table: FactTable, owner: string) => `
  select json_agg(to_jsonb(best) - '${fact_owners[table]}' - 'created_at' || jsonb_build_object('contradicting', others.list) order by best.property) as facts
    from (select distinct on (property) *
            from ${table}
           where ${fact_owners[table]} = ${owner}
           order by ${counting_first}) best
   cross join lateral (${contradicting(table)}) others`

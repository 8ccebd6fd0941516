import { useQuery } from '@tanstack/react-query'
import type { Criterion } from '#domain/criterion.ts'
import { versionQuery, type Version } from './office/criteria_api.ts'

export type CriteriaById = ReadonlyMap<string, Criterion>

/** The items of a version by their id. */
export function useCriteria(version: number | null) {
  return useQuery({ ...versionQuery(String(version)), enabled: version !== null, select: byId })
}

function byId({ criteria }: Version): CriteriaById {
  return new Map(criteria.map((each) => [each.id, each]))
}

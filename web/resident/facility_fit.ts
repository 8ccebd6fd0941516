import { useMemo } from 'react'
import { dayInChina } from '#domain/date.ts'
import { fit, wayFit, type Finding, type Fit } from '#domain/fit.ts'
import { hasNeeds, presets, type Needs } from '#domain/needs.ts'
import { useNeeds } from '../needs.ts'
import { isStale } from '../stale.ts'
import type { Facility } from './facility_data.ts'
import { wayAnswers, type WalkingRoute } from './walking_data.ts'

export interface FoundFit {
  /** Whose: the person's own, or, where none are set, those of somebody in a wheelchair, to show what is known. */
  needs: Needs
  isOwn: boolean
  found: Fit
  /** The way there, once one was asked for. */
  way: WalkingRoute | undefined
  /** The oldest fact that the answer rests on has passed its validity. */
  isStale: boolean
}

/** Whether the person can use it, found on the device. */
export function useFit(facility: Facility, way?: WalkingRoute): FoundFit {
  const [own] = useNeeds()
  return useMemo(() => {
    const isOwn = hasNeeds(own)
    const needs = isOwn ? own : presets.manual_chair
    const found = fit(facility, needs, isOwn && way && facility.kind !== 'road' ? wayFit(wayAnswers[way.answer]) : undefined)
    return {
      needs,
      isOwn,
      found,
      way: isOwn ? way : undefined,
      isStale: isStale(found.oldest_observed_at && dayInChina(new Date(found.oldest_observed_at))),
    }
  }, [facility, own, way])
}

/** What decides stands first, then what is missing, then what is closest. */
export function decidingFirst(findings: readonly Finding[]): Finding[] {
  const order = { does_not_fit: 0, unknown: 1, fits: 2 } as const
  return [...findings].sort((one, other) => order[one.answer] - order[other.answer] || tightness(one) - tightness(other))
}

const tightness = ({ spare, needed }: Finding) => (spare === null ? Infinity : spare / Math.max(1, Number(needed)))

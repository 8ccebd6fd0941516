import { useQuery } from '@tanstack/react-query'
import { linesOf } from '#domain/line.ts'
import type { SnapRoad } from '#domain/snapping.ts'
import { answer, api, type Reply } from '../api.ts'

export type RoadLine = Reply<'/api/v1/road-lines'>['roads'][number]

const none: RoadLine[] = []

/** The roads that reach into a box `west,south,east,north`, but not the one that is being drawn. */
export function useRoadLines(bbox: string | null, except?: string): RoadLine[] {
  const { data } = useQuery({
    queryKey: ['road-lines', bbox],
    queryFn: () => answer(api.GET('/api/v1/road-lines', { params: { query: { bbox: bbox! } } })), // only asked when there is one
    enabled: bbox !== null,
    staleTime: 60_000,
  })
  return data?.roads.filter(({ id }) => id !== except) ?? none
}

export const snapRoadOf = ({ id, name_zh, name_en, geometry }: RoadLine): SnapRoad => ({ id, name_zh, name_en, lines: linesOf(geometry) ?? [] })

/** A box around a place, so coarse that small moves ask nothing anew. */
export function boxAround([lon, lat]: readonly [number, number]): string {
  const [x, y] = [Math.round(lon * 500) / 500, Math.round(lat * 500) / 500]
  return [x - 0.002, y - 0.002, x + 0.002, y + 0.002].map((degrees) => degrees.toFixed(4)).join(',')
}

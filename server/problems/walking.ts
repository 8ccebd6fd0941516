import type { Entry } from './entry.ts'

/** What looking for a way refuses. */
export const walkingProblems = {
  way_too_far: {
    status: 422,
    zh: ['起点离目的地 {distance_km} 公里，步行路线最远找 {limit_km} 公里。', '请选近一些的起点，或用地图应用导航。'],
    en: [
      'It is {distance_km} km to the place; walking routes are looked for within {limit_km} km.',
      'Choose a start that is nearer, or use a map app.',
    ],
  },
} as const satisfies Record<string, Entry>

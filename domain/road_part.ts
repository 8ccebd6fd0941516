const quarters = {
  north: { zh: '北段', en: 'north part' },
  east: { zh: '东段', en: 'east part' },
  south: { zh: '南段', en: 'south part' },
  west: { zh: '西段', en: 'west part' },
} as const
export type Quarter = keyof typeof quarters

export interface RoadNames {
  name_zh: string
  name_en: string | null
}

/** What the part of a road that lies towards a quarter is called: `中山路（北段）`. */
export function nameOfPart({ name_zh, name_en }: RoadNames, quarter: Quarter): RoadNames {
  const { zh, en } = quarters[quarter]
  return { name_zh: `${name_zh}（${zh}）`, name_en: name_en && `${name_en} (${en})` }
}

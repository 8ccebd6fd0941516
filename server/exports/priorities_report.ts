import { priorityParts, ranked, type PriorityPart, type Weights } from '#domain/priority.ts'
import type { PriorityPlace } from '../priorities.ts'
import type { Said, Sheet } from './sheets.ts'

const part_names: Record<PriorityPart, Said> = {
  severity: { zh: '严重程度', en: 'Severity' },
  people: { zh: '服务人数', en: 'People' },
  importance: { zh: '场所重要性', en: 'Importance' },
  reports: { zh: '居民反馈', en: 'Reports' },
  overdue: { zh: '逾期时间', en: 'Overdue' },
  chain: { zh: '打通的通达链', en: 'Chain' },
}

/** Ranked as the page ranks them. What nobody knows is empty, and the score then a range. */
export function prioritiesSheet(places: readonly PriorityPlace[], weights: Weights): Sheet {
  const byId = new Map(places.map((place) => [place.id, place]))
  return {
    name: { zh: '先改哪里', en: 'Priorities' },
    columns: [
      { name: 'rank', zh: '名次', en: 'Rank' },
      { name: 'name_zh', zh: '设施', en: 'Facility' },
      { name: 'town_name_zh', zh: '镇（乡）', en: 'Town' },
      { name: 'critical_count', zh: '严重（项）', en: 'Critical items' },
      { name: 'major_count', zh: '较重（项）', en: 'Major items' },
      { name: 'minor_count', zh: '一般（项）', en: 'Minor items' },
      { name: 'failed_items', zh: '不合格的检查项', en: 'Failed items' },
      { name: 'score', zh: '得分', en: 'Score' },
      { name: 'score_upper', zh: '得分上限', en: 'Score at most' },
      ...priorityParts.map((part) => ({ name: part, zh: `${part_names[part].zh}得分`, en: part_names[part].en })),
      { name: 'cost_estimate_cny', zh: '估价（元）', en: 'Estimate (yuan)' },
      { name: 'verdict_on', zh: '检查日期', en: 'Audited on' },
      { name: 'code', zh: '设施编码', en: 'Code' },
      { name: 'id', zh: '设施编号', en: 'Id' },
      { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
      { name: 'lon', zh: '经度', en: 'Longitude' },
      { name: 'lat', zh: '纬度', en: 'Latitude' },
    ],
    rows: ranked(places, weights).map(({ id, rank, score }) => {
      const place = byId.get(id)!
      const parts = priorityParts.map((part) => [part, score.parts[part] === null ? null : score.parts[part] / 10] as const)
      return {
        ...place,
        failed_items: place.failed_items.join(' '),
        worst: null,
        values: null,
        rank,
        score: score.shown / 10,
        score_upper: score.shown_upper / 10,
        ...Object.fromEntries(parts),
      }
    }),
  }
}

/** Weights as one text, in per cent. */
export const weightsText = (weights: Weights) => priorityParts.map((part) => `${part} ${weights[part] / 100}%`).join(', ')

import type { Entry } from './entry.ts'

/** What cannot be asked of siting. */
export const sitingProblems = {
  siting_nobody: {
    status: 422,
    zh: ['没有这一人群的分布数据，无法选址。', '请换一类人群，或先在“缺口”页导入带有该人群的人口点数据，或补录各镇人数。'],
    en: [
      'Nothing is known of where these people live.',
      'Choose other people, or load population points with figures of them on the page of gaps, or enter the totals of the towns.',
    ],
  },
  siting_no_candidates: {
    status: 422,
    zh: ['还没有候选点。', '请在地图上点选、输入坐标、导入表格，或把现有公共场所列为候选。'],
    en: ['There are no candidate sites.', 'Press on the map, type coordinates, import a table, or take existing premises as candidates.'],
  },
  siting_too_many_candidates: {
    status: 422,
    zh: ['候选点有 {count} 个，最多 {limit} 个。', '请按类别或镇缩小现有场所的范围。'],
    en: ['There are {count} candidate sites; at most {limit} can be compared.', 'Narrow the premises by category or town.'],
  },
  siting_same_id: {
    status: 422,
    zh: ['候选点编号“{id}”重复。', '请让每个候选点的编号不同。'],
    en: ['Two candidate sites have the id “{id}”.', 'Give each an id of its own.'],
  },
  siting_site_unknown: {
    status: 422,
    zh: ['必选或排除的点“{id}”不在候选点中。', '请从必选、排除名单中去掉它，或把它加入候选点。'],
    en: ['The site “{id}” that is insisted on or struck is no candidate.', 'Take it off these lists, or add it to the candidates.'],
  },
  siting_costs_missing: {
    status: 422,
    zh: ['有 {count} 个候选点没有费用：{names}', '请填写费用；费用未知不等于不花钱。'],
    en: ['Of {count} candidate sites the cost is not known: {names}', 'Enter it: a cost that is not known is not nothing.'],
  },
} as const satisfies Record<string, Entry>

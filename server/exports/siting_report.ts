import type { SitingInputs, SitingResult } from '../schemas/siting_plan.ts'
import { yes_words, type Sheet } from './sheets.ts'

export interface SitingTold {
  inputs: SitingInputs
  result: SitingResult
}

/** The tables of a plan of siting; the first is the candidates with what was decided of each. */
export const sitingSheets = (told: SitingTold): [Sheet, ...Sheet[]] => [sitesSheet(told), townsSheet(told), unservedSheet(told)]

const origin_words = { candidate: { zh: '候选', en: 'candidate' }, premises: { zh: '现有场所', en: 'existing premises' } }
const standing_words = {
  in_every_good_plan: { zh: '每个好方案都有', en: 'in every good plan' },
  in_none: { zh: '好方案都没有', en: 'in none' },
  a_choice: { zh: '可选可不选', en: 'a choice' },
  not_known: { zh: '未算出', en: 'not known' },
}

function sitesSheet({ inputs, result }: SitingTold): Sheet {
  const opened = new Map(result.opened.map((each) => [each.site_id, each]))
  const decided = new Map(result.sites.map((each) => [each.site_id, each]))
  return {
    name: { zh: '候选地点', en: 'Candidates' },
    columns: [
      { name: 'name', zh: '地点', en: 'Site' },
      { name: 'is_opened', zh: '选中', en: 'Chosen', words: yes_words },
      { name: 'origin', zh: '来源', en: 'Origin', words: origin_words },
      { name: 'cost_yuan', zh: '费用（元）', en: 'Cost (yuan)' },
      { name: 'newly_served', zh: '新增服务（人）', en: 'Newly served (people)' },
      { name: 'all_served', zh: '范围内全部（人）', en: 'All within reach (people)' },
      { name: 'standing', zh: '在接近最优的方案中', en: 'Among near-optimal plans', words: standing_words },
      { name: 'price', zh: '改变决定的代价', en: 'Price of deciding otherwise' },
      { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
      { name: 'lon', zh: '经度', en: 'Longitude' },
      { name: 'lat', zh: '纬度', en: 'Latitude' },
      { name: 'site_id', zh: '编号', en: 'Id' },
    ],
    rows: inputs.sites.map(({ id, name, origin, cost_yuan, town_code, lon, lat }) => ({
      name,
      is_opened: String(opened.has(id)),
      origin,
      cost_yuan,
      newly_served: opened.get(id)?.newly_served ?? null,
      all_served: opened.get(id)?.all_served ?? null,
      standing: decided.get(id)?.standing ?? null,
      price: decided.get(id)?.price ?? null,
      town_code,
      lon,
      lat,
      site_id: id,
    })),
  }
}

function townsSheet({ inputs, result }: SitingTold): Sheet {
  const names = new Map(inputs.towns.map(({ code, name_zh }) => [code, name_zh]))
  return {
    name: { zh: '各镇（乡）', en: 'Towns' },
    columns: [
      { name: 'town_name_zh', zh: '镇（乡）', en: 'Town' },
      { name: 'total', zh: '总人数', en: 'People' },
      { name: 'before', zh: '现在范围内（人）', en: 'Within reach now' },
      { name: 'after', zh: '建成后范围内（人）', en: 'Within reach with the plan' },
      { name: 'left', zh: '仍在范围外（人）', en: 'Still beyond' },
      { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
    ],
    rows: result.residual.towns.map(({ town_code, total, before, after }) => ({
      town_name_zh: names.get(town_code ?? '') ?? null,
      total,
      before,
      after,
      left: total - after,
      town_code,
    })),
  }
}

function unservedSheet({ inputs, result }: SitingTold): Sheet {
  const places = new Map(inputs.demand.map((each) => [each.id, each]))
  return {
    name: { zh: '最远的人', en: 'Farthest' },
    columns: [
      { name: 'name', zh: '地点', en: 'Place' },
      { name: 'people', zh: '人数', en: 'People' },
      { name: 'distance_m', zh: '到最近一处（米）', en: 'To the nearest (m)' },
      { name: 'lon', zh: '经度', en: 'Longitude' },
      { name: 'lat', zh: '纬度', en: 'Latitude' },
      { name: 'id', zh: '编号', en: 'Id' },
    ],
    rows: result.residual.worst.map(({ id, people, distance_m }) => {
      const place = places.get(id)
      return { name: place?.name ?? null, people, distance_m, lon: place?.lon ?? null, lat: place?.lat ?? null, id }
    }),
  }
}

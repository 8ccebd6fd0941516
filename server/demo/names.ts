import type { CategoryCode } from '#domain/facility.ts'

/** Street and quarter names that many towns have, and so point to none. */
export const places = [
  ['东门', 'East Gate'],
  ['西门', 'West Gate'],
  ['南街', 'South Street'],
  ['北街', 'North Street'],
  ['河滨', 'Riverside'],
  ['新城', 'New Town'],
  ['站前', 'Station'],
  ['桥头', 'Bridge'],
  ['文化路', 'Wenhua Road'],
  ['人民路', 'Renmin Road'],
  ['建设路', 'Jianshe Road'],
  ['振兴路', 'Zhenxing Road'],
  ['和平路', 'Heping Road'],
  ['青年路', 'Qingnian Road'],
  ['工业路', 'Gongye Road'],
  ['湖滨', 'Lakeside'],
  ['园丁路', 'Yuanding Road'],
  ['朝阳路', 'Chaoyang Road'],
  ['解放路', 'Jiefang Road'],
  ['幸福路', 'Xingfu Road'],
  ['长安路', 'Changan Road'],
  ['环城路', 'Ring Road'],
  ['翠园', 'Cuiyuan'],
  ['松岗', 'Songgang'],
] as const

/** `{town}` and `{place}` are filled in. */
export interface Template {
  category: CategoryCode
  zh: string
  en: string
  hours: string | null
  department: string | null
  /** Drawn as an area of about this many metres across. */
  across_m?: number
}

const office_hours = 'Mo-Fr 08:30-12:00,14:30-17:30'

/** Once in every town, the larger ones first. */
export const essentials: readonly Template[] = [
  { category: 'public_service_office', zh: '{town}便民服务中心', en: '{town} service centre', hours: office_hours, department: 'zhengwushuju' },
  { category: 'medical_institution', zh: '{town}卫生院', en: '{town} clinic', hours: '24/7', department: 'weijian' },
  { category: 'school', zh: '{town}中心小学', en: '{town} primary school', hours: null, department: 'jiaoyu' },
  { category: 'culture_entertainment', zh: '{town}文化站', en: '{town} culture station', hours: 'Tu-Su 09:00-17:00', department: 'wenguanglvti' },
  { category: 'welfare_institution', zh: '{town}敬老院', en: '{town} home for older people', hours: '24/7', department: 'minzheng' },
  { category: 'park_square', zh: '{town}文化广场', en: '{town} culture square', hours: '24/7', department: null, across_m: 90 },
  { category: 'bank', zh: '{town}银行网点', en: '{town} bank branch', hours: 'Mo-Fr 09:00-17:00', department: null },
  { category: 'coach_station', zh: '{town}客运站', en: '{town} coach station', hours: 'Mo-Su 06:30-18:30', department: 'jiaotong' },
  {
    category: 'commercial_area',
    zh: '{town}农贸市场',
    en: '{town} market',
    hours: 'Mo-Su 06:00-19:00',
    department: 'shichangjianguan',
    across_m: 70,
  },
  { category: 'emergency_shelter', zh: '{town}应急避险场所', en: '{town} emergency shelter', hours: null, department: 'yingji', across_m: 110 },
  { category: 'public_car_park', zh: '{town}公共停车场', en: '{town} car park', hours: '24/7', department: null, across_m: 60 },
  { category: 'hotel', zh: '{town}旅馆', en: '{town} guest house', hours: '24/7', department: null },
]

/** Once, in the town that is the city's seat. */
export const seat_only: readonly Template[] = [
  { category: 'library', zh: '{town}图书馆', en: '{town} library', hours: 'Tu-Su 09:00-21:00', department: 'wenguanglvti' },
  { category: 'sports_venue', zh: '{town}体育馆', en: '{town} sports hall', hours: 'Mo-Su 08:00-21:30', department: 'wenguanglvti', across_m: 120 },
  { category: 'cinema', zh: '{town}影剧院', en: '{town} cinema', hours: 'Mo-Su 10:00-23:00', department: 'wenguanglvti' },
  { category: 'wharf', zh: '{town}客运码头', en: '{town} passenger wharf', hours: 'Mo-Su 07:00-18:00', department: 'jiaotong' },
  { category: 'special_school', zh: '{town}特殊教育学校', en: '{town} special school', hours: null, department: 'jiaoyu' },
]

/** As many as fill a town up. */
export const commons: readonly Template[] = [
  { category: 'bank', zh: '{town}{place}银行网点', en: '{town} bank branch, {place}', hours: 'Mo-Fr 09:00-17:00', department: null },
  {
    category: 'medical_institution',
    zh: '{town}{place}卫生服务站',
    en: '{town} health station, {place}',
    hours: 'Mo-Su 08:00-17:30',
    department: 'weijian',
  },
  { category: 'residential_community', zh: '{town}{place}小区', en: '{place} estate, {town}', hours: null, department: 'zhujian' },
  { category: 'school', zh: '{town}{place}幼儿园', en: '{place} kindergarten, {town}', hours: null, department: 'jiaoyu' },
  { category: 'commercial_area', zh: '{town}{place}商业街', en: '{place} shops, {town}', hours: null, department: null, across_m: 80 },
  {
    category: 'public_service_other',
    zh: '{town}{place}社区服务站',
    en: '{place} community station, {town}',
    hours: office_hours,
    department: 'minzheng',
  },
  { category: 'park_square', zh: '{town}{place}公园', en: '{place} park, {town}', hours: 'Mo-Su 06:00-22:00', department: null, across_m: 130 },
  { category: 'hotel', zh: '{town}{place}宾馆', en: '{place} hotel, {town}', hours: '24/7', department: null },
  { category: 'public_car_park', zh: '{town}{place}停车场', en: '{place} car park, {town}', hours: '24/7', department: null, across_m: 50 },
  { category: 'affordable_housing', zh: '{town}{place}保障房小区', en: '{place} affordable housing, {town}', hours: null, department: 'zhujian' },
  {
    category: 'scenic_area',
    zh: '{town}{place}景区',
    en: '{place} scenic area, {town}',
    hours: 'Mo-Su 08:30-17:00',
    department: 'wenguanglvti',
    across_m: 200,
  },
  {
    category: 'concentrated_employment_unit',
    zh: '{town}{place}福利工厂',
    en: '{place} sheltered workshop, {town}',
    hours: null,
    department: 'renshe',
  },
]

export const toilets = {
  street: { category: 'street_toilet', zh: '{town}{place}公厕', en: '{town} public toilet, {place}', hours: 'Mo-Su 06:00-22:00', department: null },
  attached: { category: 'attached_toilet', zh: '{host}公共卫生间', en: 'Toilet in {host}', hours: null, department: null },
  village: { category: 'village_toilet', zh: '{town}{village}村公厕', en: 'Village toilet, {town}', hours: '24/7', department: null },
} as const satisfies Record<string, Template>

export const roads = {
  urban: { category: 'urban_road', zh: '{town}{place}人行道', en: 'Pavement of {place}, {town}', hours: null, department: 'zhujian' },
  village: { category: 'village_road', zh: '{town}{village}村道', en: 'Village road, {town}', hours: null, department: 'jiaotong' },
  stop: { category: 'public_transport_stop', zh: '{town}{place}公交站', en: '{place} bus stop, {town}', hours: null, department: 'jiaotong' },
  bridge: { category: 'footbridge_underpass', zh: '{town}{place}人行天桥', en: '{place} footbridge, {town}', hours: '24/7', department: 'zhujian' },
} as const satisfies Record<string, Template>

/** How many of each kind and which share is audited, by town. Three come out thin: two with few facilities, one with few audits. */
export const quotas: Record<string, { venue: number; toilet: number; road: number; audited: number }> = {
  '441882100': { venue: 52, toilet: 42, road: 26, audited: 0.75 },
  '441882101': { venue: 20, toilet: 17, road: 7, audited: 0.65 },
  '441882102': { venue: 13, toilet: 11, road: 5, audited: 0.55 },
  '441882103': { venue: 15, toilet: 14, road: 6, audited: 0.6 },
  '441882104': { venue: 12, toilet: 10, road: 5, audited: 0.5 },
  '441882105': { venue: 14, toilet: 13, road: 6, audited: 0.6 },
  '441882106': { venue: 11, toilet: 10, road: 4, audited: 0.5 },
  '441882107': { venue: 13, toilet: 12, road: 4, audited: 0.55 },
  '441882109': { venue: 10, toilet: 9, road: 4, audited: 0.5 },
  '441882118': { venue: 7, toilet: 6, road: 2, audited: 0.05 },
  '441882200': { venue: 4, toilet: 3, road: 1, audited: 0.5 },
  '441882201': { venue: 4, toilet: 2, road: 1, audited: 0.3 },
}

/** Fewer of everything for a town that the quotas don't name, so that another city's folder works too. */
export const other_quota = { venue: 10, toilet: 8, road: 3, audited: 0.5 } as const

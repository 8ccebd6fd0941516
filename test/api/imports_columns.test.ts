import { describe, expect, test } from 'vitest'
import { categoryCodes, kinds, lifecycles } from '../../domain/facility.ts'
import { propertyOf } from '../../domain/property.ts'
import { factFields, fields, partFields } from '../../server/imports/field.ts'
import { encodeGb18030 } from '../../server/imports/gb18030.ts'
import { hoursWritten } from '../../server/imports/hours.ts'
import { proposeDatum, proposeMapping, unitHeaded } from '../../server/imports/mapping.ts'
import { presenceOf } from '../../server/imports/presence.ts'
import { toldReason, toldWarning } from '../../server/imports/reason.ts'
import { notices } from '../../server/imports/notice.ts'
import { refusals } from '../../server/imports/refusal.ts'
import { warnings } from '../../server/imports/warning.ts'
import { categoryWritten, kindWritten, lifecycleWritten } from '../../server/imports/vocabulary.ts'
import { isOpeningHours } from '../../server/facility_rules.ts'

describe('headings', () => {
  test.for([
    ['名称', 'name_zh'],
    ['设施名称', 'name_zh'],
    ['厕所名称', 'name_zh'],
    ['名 称*', 'name_zh'],
    ['Name', 'name_zh'],
    ['编号', 'code'],
    ['地址', 'address'],
    ['详细地址', 'address'],
    ['乡镇', 'town_code'],
    ['所属乡镇', 'town_code'],
    ['镇街', 'town_code'],
    ['类别', 'category'],
    ['类型', 'category'],
    ['种类', 'kind'],
    ['责任单位', 'manager'],
    ['管理单位', 'manager'],
    ['产权单位', 'owner'],
    ['开放时间', 'opening_hours'],
    ['联系电话', 'phone'],
    ['经度', 'lon'],
    ['经度(GCJ02)', 'lon'],
    ['高德经度', 'lon'],
    ['lng', 'lon'],
    ['Longitude', 'lon'],
    ['X', 'lon'],
    ['纬度', 'lat'],
    ['latitude', 'lat'],
    ['Y坐标', 'lat'],
    ['坐标', 'coordinates'],
    ['wkt', 'geometry'],
    ['是否有无障碍厕位', 'has_cubicle'],
    ['有无第三卫生间', 'has_family_toilet'],
    ['是否设有坡道', 'has_wheelchair_ramp'],
    ['厕位门净宽（cm）', 'cubicle_door_clear_width_mm'],
    ['门净宽mm', 'door_clear_width_mm'],
    ['坡道坡度', 'ramp_running_slope_1_in'],
    ['核实日期', 'verified_on'],
  ] as const)('%s is %s', ([heading, field]) => expect(proposeMapping([heading])).toEqual({ [field]: 0 }))

  test.for(['序号', '备注', '面积', ''])('%j has no field', (heading) => expect(proposeMapping([heading])).toEqual({}))

  test('the first column of a heading wins, and every field maps itself', () => {
    expect(proposeMapping(['名称', '设施名称'])).toEqual({ name_zh: 0 })
    for (const field of Object.keys(fields)) expect(proposeMapping([field])).toEqual({ [field]: 0 })
  })

  test('name a unit and a datum', () => {
    expect(['净宽（cm）', '净宽(mm)', '净宽/米', '净宽_mm', '净宽', '坡道'].map(unitHeaded)).toEqual(['cm', 'mm', 'm', 'mm', undefined, undefined])
    expect(proposeDatum(['名称', '百度经度', '百度纬度'])).toBe('bd09')
    expect(proposeDatum(['高德经度', '百度经度'])).toBeNull()
    expect(proposeDatum(['经 度（ＧＣＪ－０２）', '纬度'])).toBe('gcj02')
    expect([unitHeaded('门净宽（ｃｍ）'), proposeMapping(['名　称', '经 度（ＧＣＪ－０２）'])]).toEqual(['cm', { name_zh: 0, lon: 1 }])
  })

  test('of a measure lead to a property of the vocabulary', () => {
    const counts = Object.values(partFields).flatMap(({ component, count_property }) =>
      count_property ? [{ component, property: count_property }] : [],
    )
    for (const { component, property } of [...Object.values(factFields), ...counts]) expect(propertyOf(component, property)).toBeDefined()
  })
})

describe('words', () => {
  test.for([
    '有',
    '是',
    '√',
    '✔️',
    'Yes',
    'ｙ',
    'TRUE',
    '已设置',
    '设有',
    '已建',
    '1',
    '2个',
    '1.0',
    '有1处',
    '有两座',
    '共3个',
    '无障碍厕位',
    '无障碍厕位1个',
    '无障碍坡道1处',
    '有无障碍电梯',
  ])('%j is there', (text) => expect(presenceOf(text)).toBe('present'))
  test.for([
    '无',
    '否',
    '没有',
    '未设',
    '未设置',
    '未建',
    '×',
    'N',
    'no',
    'false',
    '0',
    '0个',
    '有0处',
    '无障碍厕位0个',
    '无坡道',
    '未设置无障碍坡道',
  ])('%j is not there', (text) => expect(presenceOf(text)).toBe('absent'))
  test.for([
    '',
    ' ',
    '不详',
    '不清楚',
    '未知',
    '未核实',
    '未调查',
    '无数据',
    '暂无数据',
    '待查',
    '待核实',
    'NULL',
    'NaN',
    'N/A',
    'na',
    'tbd',
    '-',
    '—',
    '/',
    '？',
  ])('%j is not known', (text) => expect(presenceOf(text)).toBe('unknown'))
  test.for([
    '部分',
    '有，需钥匙',
    '无法使用',
    '未开放',
    '已拆除',
    '已停用',
    '有待完善',
    '无人看管',
    'none',
    'today',
    'no data',
    'xx',
    '一',
    '○',
    '2020',
    '是否',
  ])('%j says neither', (text) => expect(presenceOf(text)).toBe('unreadable'))

  test('every code of the vocabularies is understood, and what lists call them', () => {
    for (const kind of kinds) expect(kindWritten(kind)).toBe(kind)
    for (const state of lifecycles) expect(lifecycleWritten(state)).toBe(state)
    for (const code of categoryCodes) expect(categoryWritten(code)).toBe(code)
    expect(['公厕', '图书馆', '康园中心', '人行天桥、地道', '学校'].map(categoryWritten)).toEqual([
      'street_toilet',
      'library',
      'kangyuan_centre',
      'footbridge_underpass',
      'school',
    ])
    expect([kindWritten('公共厕所'), lifecycleWritten('正常使用'), categoryWritten('飞机场')]).toEqual(['toilet', 'operating', undefined])
  })
})

describe('opening hours', () => {
  test.for([
    ['全天', '24/7'],
    ['24小时', '24/7'],
    ['24小时开放', '24/7'],
    ['8:00-18:00', '08:00-18:00'],
    ['8：00—18：00', '08:00-18:00'],
    ['08:00至18:00', '08:00-18:00'],
    ['周一至周五 8:00-17:30', 'Mo-Fr 08:00-17:30'],
    ['周一到周五8:00-12:00，14:30-17:30', 'Mo-Fr 08:00-12:00,14:30-17:30'],
    ['工作日 8:30-12:00；周末 9:00-12:00', 'Mo-Fr 08:30-12:00; Sa,Su 09:00-12:00'],
    ['每天6点-22点', '06:00-22:00'],
    ['上午8:00-下午5:30', '08:00-17:30'],
    ['Mo-Fr 08:00-18:00', 'Mo-Fr 08:00-18:00'],
    ['24/7', '24/7'],
  ] as const)('%s is %s', ([text, hours]) => {
    expect(hoursWritten(text)).toBe(hours)
    expect(isOpeningHours(hours)).toBe(true)
  })

  test.for(['逢圩日开放', '8:00-9:75', '看情况', '周八 8:00-9:00'])('%s is kept as text', (text) => expect(hoursWritten(text)).toBeNull())
})

test('GB18030 goes there and back, beyond the two-byte plane too', () => {
  const text = '连州市㐀𠮷 A,"é€'
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
})

test('every reason and warning has what to do in both languages, with the same parameters', () => {
  const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted((a, b) => a!.localeCompare(b!))
  for (const { zh, en } of Object.values({ ...refusals, ...notices, ...warnings })) {
    expect(zh[1] && en[1]).toBeTruthy()
    expect(named(zh[0])).toEqual(named(en[0]))
  }
  expect(toldReason({ code: 'off_the_earth', params: { datum: 'gcj02', x: 1, y: 2 } }, 'zh').title).toBe('这不是“GCJ-02（高德、腾讯）”的坐标：1，2')
  expect(toldWarning({ code: 'datum_not_checked', params: { gcj02_m: 628, bd09_m: 1257 }, fix: null }, 'en').title).toContain('628 m (GCJ-02)')
})

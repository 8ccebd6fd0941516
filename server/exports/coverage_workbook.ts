import { categories } from '#domain/category.ts'
import type { Coverage, LedgerTown } from '#domain/coverage.ts'
import { strictnessLines, type Firmness } from '#domain/fragility.ts'
import type { Language } from '#domain/language.ts'
import type { Bounds } from '#domain/share.ts'
import { workbook, type Column, type Said, type Sheet } from './sheets.ts'

const yesNo = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }
const states = {
  covered: { zh: '已覆盖', en: 'Covered' },
  to_verify: { zh: '待核实', en: 'To verify' },
  not_covered: { zh: '未覆盖', en: 'Not covered' },
}
const verdicts = {
  compliant: { zh: '达标', en: 'Compliant' },
  non_compliant: { zh: '不达标', en: 'Not compliant' },
  incomplete: { zh: '未测全', en: 'Partly measured' },
  unaudited: { zh: '未检查', en: 'Not audited' },
}
const categoryNames: Record<string, Said> = Object.fromEntries(categories.map(({ code, name_zh, name_en }) => [code, { zh: name_zh, en: name_en }]))

const readings: Record<string, Said> = {
  ...categoryNames,
  recorded: { zh: '有在用的记录，不论核实', en: 'One in use on record, verified or not' },
  verified: { zh: '核实有效（目标所用）', en: 'Verified (the target’s)' },
  compliant: { zh: '有无障碍达标的设施', en: 'One that is barrier-free' },
  compliant_verified: { zh: '达标且核实有效', en: 'Barrier-free and verified' },
  residents: { zh: '住在已覆盖镇的居民（人）', en: 'Residents of covered towns' },
  disabled_residents: { zh: '住在已覆盖镇的残疾居民（人）', en: 'Disabled residents of covered towns' },
}

const shareColumns: Column[] = [
  { name: 'covered', zh: '已覆盖', en: 'Covered' },
  { name: 'total', zh: '总数', en: 'Of' },
  { name: 'rate_percent', zh: '比例（%）', en: 'Rate (%)' },
  { name: 'high_percent', zh: '上限（%）', en: 'At most (%)' },
  { name: 'target_met', zh: '是否超过目标', en: 'Over the target', words: yesNo },
  { name: 'still_needed', zh: '还差', en: 'To go' },
]

const totalColumns: Column[] = [
  ...shareColumns,
  { name: 'target_percent', zh: '目标：超过（%）', en: 'Target: over (%)' },
  { name: 'possible', zh: '待核实（镇）', en: 'Towns to verify' },
  { name: 'losses_to_break', zh: '最少失去几处就跌破', en: 'Fewest losses that break it' },
  { name: 'held_until', zh: '不再核实守到', en: 'Held without a visit until', is_day: true },
  { name: 'passes_to_prove', zh: '几个通过可确认达标', en: 'Passes that prove it' },
  { name: 'failures_to_disprove', zh: '几个不通过可确认未达标', en: 'Failures that disprove it' },
]

const ledgerColumns: Column[] = [
  { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
  { name: 'town', zh: '镇（乡）', en: 'Town' },
  { name: 'state', zh: '状态', en: 'State', words: states },
  { name: 'population', zh: '常住人口', en: 'Residents' },
  { name: 'disabled_residents', zh: '残疾居民', en: 'Disabled residents' },
  { name: 'facility', zh: '设施', en: 'Facility' },
  { name: 'category', zh: '类别', en: 'Category', words: categoryNames },
  { name: 'verdict', zh: '无障碍', en: 'Barrier-free', words: verdicts },
  { name: 'verified_on', zh: '核实日期', en: 'Verified on', is_day: true },
  { name: 'valid_until', zh: '有效至', en: 'Valid until', is_day: true },
  { name: 'days_left', zh: '剩余天数', en: 'Days left' },
  { name: 'held_up_by_it_alone', zh: '只靠这一处', en: 'Held up by it alone', words: yesNo },
]

const readingColumns: Column[] = [
  { name: 'reading', zh: '口径', en: 'Reading', words: readings },
  ...shareColumns,
  { name: 'unknown_towns', zh: '没有人数的镇（乡）', en: 'Towns without a figure' },
]

type Row = Sheet['rows'][number]

/** The ledger as a workbook of three sheets, each with its day, rule and categories. */
export function coverageWorkbook(
  ledger: Coverage & { firmness: Firmness },
  { language, isExample }: { language: Language; isExample: boolean },
): Buffer {
  const { covered, total, rate_percent, interval, target_met, still_needed, target_percent, possible, firmness } = ledger
  const { losses_to_break, held_until, passes_to_prove, failures_to_disprove } = firmness
  const sum = {
    covered,
    total,
    rate_percent,
    high_percent: interval.high_percent,
    target_met: said(target_met),
    still_needed,
    target_percent,
    possible,
  }
  const whole = { ...sum, losses_to_break, held_until, passes_to_prove, failures_to_disprove }
  const sheets: Sheet[] = [
    { name: { zh: '覆盖率', en: 'Coverage' }, columns: totalColumns, rows: [whole] },
    { name: { zh: '台账', en: 'Ledger' }, columns: ledgerColumns, rows: ledger.ledger.flatMap((town) => townRows(town, language)) },
    { name: { zh: '口径与类别', en: 'Readings' }, columns: readingColumns, rows: readingRows(ledger) },
  ]
  return workbook(sheets, aboutOf(ledger, { language, isExample }), language)
}

function aboutOf({ as_of, validity_months, categories: codes }: Coverage, { language, isExample }: { language: Language; isExample: boolean }) {
  const names = codes.map((code) => categoryNames[code]?.[language] ?? code)
  return language === 'en'
    ? [
        ['As of', as_of, isExample ? 'Example data' : null],
        ['Rule', `in use, and verified on site within ${validity_months} months`],
        ['Categories', names.join(', ') || 'All service facilities'],
      ]
    : [
        ['统计日期', as_of, isExample ? '示例数据' : null],
        ['口径', `在用，且 ${validity_months} 个月内现场核实过`],
        ['类别', names.join('、') || '全部服务设施类别'],
      ]
}

const said = (is: boolean | null) => (is === null ? null : String(is))

interface Named {
  name_zh: string
  name_en: string | null
}

const nameOf = ({ name_zh, name_en }: Named, language: Language) => (language === 'en' ? (name_en ?? name_zh) : name_zh)

/** A line a facility; a town without any has one line with the facility's cells empty. */
function townRows(town: LedgerTown, language: Language): Row[] {
  const { code: town_code, state, population, disabled_residents, facilities, held_up_by } = town
  const here = { town_code, town: nameOf(town, language), state, population, disabled_residents }
  if (facilities.length === 0) return [here]
  return facilities.map((facility) => {
    const { id, category, verdict, verified_on, valid_until, days_left } = facility
    const held_up_by_it_alone = String(held_up_by === id)
    return { ...here, facility: nameOf(facility, language), category, verdict, verified_on, valid_until, days_left, held_up_by_it_alone }
  })
}

function readingRows(ledger: Coverage): Row[] {
  const { recorded, compliant, compliant_and_verified, by_category, by_population, by_disabled_residents } = ledger
  const shares = { recorded, verified: ledger, compliant, compliant_verified: compliant_and_verified }
  return [
    ...strictnessLines(ledger).map(({ level, covered, total, target_met, still_needed }) => ({
      reading: level,
      covered,
      total,
      rate_percent: shares[level].rate_percent,
      target_met: said(target_met),
      still_needed,
    })),
    ...by_category.map((each) => ({ reading: each.category, ...boundsRow(each) })),
    peopleRow('residents', by_population, ledger.total),
    peopleRow('disabled_residents', by_disabled_residents, ledger.total),
  ]
}

function boundsRow({ covered, total, rate_percent, high_percent, target_met, still_needed }: Bounds): Row {
  return { covered, total, rate_percent, high_percent, target_met: said(target_met), still_needed }
}

/** Where most towns have no figure there is no rate. */
function peopleRow(reading: string, people: Coverage['by_population'], towns: number): Row {
  const { covered, total, unknown_towns } = people
  return { reading, ...(unknown_towns * 2 > towns ? { covered, total } : boundsRow(people)), unknown_towns }
}

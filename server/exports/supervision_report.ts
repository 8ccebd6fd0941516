import { utils, write } from '@e965/xlsx'
import type { Language } from '#domain/language.ts'
import { ageingOf, figuresBy, figuresOf, trendOf, type Figures, type Grouping, type Period, type SupervisedOrder } from '#domain/supervision.ts'
import type { Indicator } from '../schemas/supervision.ts'
import { columnWidths, type Cell } from './sheets.ts'

export interface Report {
  period: Period
  orders: readonly SupervisedOrder[]
  indicators: readonly Indicator[]
  /** Names of what the groups are of, by their keys. */
  names: Record<Exclude<Grouping, 'clause'>, ReadonlyMap<string, string>>
  isExample: boolean
}

const words = {
  zh: {
    sheets: {
      total: '总体',
      department: '按责任单位',
      town: '按乡镇',
      category: '按设施类别',
      clause: '按条文',
      ageing: '未办结时长',
      trend: '逐月',
      indicators: '规划指标',
    },
    period: '统计期',
    example: '示例数据',
    key: { department: '责任单位', town: '乡镇', category: '类别', clause: '条文' },
    figures: ['期内下达', '期内销号', '期末未办结', '期末逾期未改正', '办结天数中位数', '按期整改率（%）', '其中按期销号', '复查又不合格的通知'],
    ageing: ['下达后天数', '未办结', '其中逾期'],
    more: '天以上',
    days: '天',
    month: '月份',
    formula: '按期整改率 = 按期销号 ÷（期内销号 + 期末逾期未改正）；涉及多个乡镇、类别或条文的通知在每一组各计一次，各组之和可能大于总数。',
    indicators: ['序号', '指标', '单位', '基期值', '目标（原文）', '目标值', '属性', '现值', '日期', '是否达到', '说明'],
    attribute: { binding: '约束性', expected: '预期性' },
    unit: { percent: '%', household: '户' },
    met: '已达到',
    unmet: '未达到',
    floor: '目标低于基期值，是须守住的底线',
  },
  en: {
    sheets: {
      total: 'Total',
      department: 'By department',
      town: 'By town',
      category: 'By category',
      clause: 'By clause',
      ageing: 'Ageing',
      trend: 'By month',
      indicators: 'Indicators',
    },
    period: 'Period',
    example: 'Example data',
    key: { department: 'Department', town: 'Town', category: 'Category', clause: 'Clause' },
    figures: [
      'Issued',
      'Closed',
      'Open at the end',
      'Overdue at the end',
      'Median days to closing',
      'On time (%)',
      'Closed on time',
      'Failed again at a re-inspection',
    ],
    ageing: ['Days since issue', 'Open', 'Overdue among them'],
    more: 'days and more',
    days: 'days',
    month: 'Month',
    formula:
      'On time = closed on time ÷ (closed + overdue at the end). An order of several towns, categories or clauses counts in each, so groups may add up to more than the total.',
    indicators: ['No.', 'Indicator', 'Unit', 'Baseline', 'Target as printed', 'Target', 'Kind', 'Value', 'Day', 'Met', 'Note'],
    attribute: { binding: 'binding', expected: 'expected' },
    unit: { percent: '%', household: 'households' },
    met: 'met',
    unmet: 'not met',
    floor: 'The target lies below the baseline: a floor that must hold',
  },
} as const

/** The progress report of a period as a workbook: numbers are numbers, and every sheet says its period. */
export function supervisionWorkbook(report: Report, language: Language): Buffer {
  const { orders, period, names } = report
  const said = words[language]
  const book = utils.book_new()
  const head: Cell[][] = [[said.period, period.from, period.to, report.isExample ? said.example : null], []]
  const add = (name: keyof typeof said.sheets, table: Cell[][]) => {
    const sheet = utils.aoa_to_sheet([...head, ...table])
    sheet['!cols'] = columnWidths(table)
    utils.book_append_sheet(book, sheet, said.sheets[name])
  }
  add('total', [[...said.figures], figureCells(figuresOf(orders, period)), [], [said.formula]])
  for (const by of ['department', 'town', 'category', 'clause'] as const) {
    const nameOf = (key: string) => (by === 'clause' ? key : (names[by].get(key) ?? key))
    const groups = figuresBy(orders, by, period).toSorted((one, other) => other.open_overdue - one.open_overdue || other.open - one.open)
    add(by, [[said.key[by], ...said.figures], ...groups.map((group) => [nameOf(group.key), ...figureCells(group)])])
  }
  const ages = ageingOf(orders, period.to)
  const ageText = ({ from_days, to_days }: (typeof ages)[number]) =>
    to_days === null ? `${from_days} ${said.more}` : `${from_days}–${to_days} ${said.days}`
  add('ageing', [[...said.ageing], ...ages.map((age) => [ageText(age), age.open, age.overdue])])
  add('trend', [[said.month, ...said.figures], ...trendOf(orders, period).map(({ month, ...figures }) => [month, ...figureCells(figures)])])
  add('indicators', [[...said.indicators], ...report.indicators.map((each) => indicatorCells(each, language))])
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function figureCells({ issued, closed, open, open_overdue, median_days, on_time, failed_again }: Figures): Cell[] {
  const rate = on_time.rate === null ? null : Math.round(on_time.rate * 1000) / 10
  return [issued, closed, open, open_overdue, median_days, rate, on_time.closed_on_time, failed_again]
}

function indicatorCells(indicator: Indicator, language: Language): Cell[] {
  const said = words[language]
  const { number, name_zh, name_en, unit, baseline, target_as_printed, target, attribute, current, is_floor } = indicator
  const met = current?.meets == null ? null : current.meets ? said.met : said.unmet
  return [
    number,
    language === 'en' ? (name_en ?? name_zh) : name_zh,
    said.unit[unit],
    baseline,
    target_as_printed,
    target,
    attribute && said.attribute[attribute],
    current?.value ?? null,
    current?.on_day ?? null,
    met,
    is_floor ? said.floor : null,
  ]
}

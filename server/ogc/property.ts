import { categoriesOf, lifecycles, verdicts, type Kind } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'

/** A property of a feature as a GIS sees it: one column of plain values. */
export interface FeatureProperty {
  /** A list is one text, because many formats of GIS know no column of lists. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'date-time' | 'list'
  title: string
  /** The words that it can hold. */
  words?: readonly string[]
  /** The program sets it: what an edit brings is left out. */
  readOnly?: true
}

export const list_separator = '; '

const text = (title: string): FeatureProperty => ({ type: 'string', title })
const kept = (property: FeatureProperty): FeatureProperty => ({ ...property, readOnly: true })

const times = {
  revision: kept({ type: 'integer', title: '版本号 Revision' }),
  created_at: kept({ type: 'date-time', title: '登记时间 Recorded at' }),
  updated_at: kept({ type: 'date-time', title: '更新时间 Last changed at' }),
} as const satisfies Record<string, FeatureProperty>

/** Named like the fields of the inventory’s own JSON. */
export function facilityProperties(kind: Kind): Record<string, FeatureProperty> {
  return {
    number: kept({ type: 'integer', title: '序号 Number, the feature id in vector tiles' }),
    code: text('编号 Code'),
    kind: { type: 'string', title: '种类 Kind', words: [kind] },
    category: { type: 'string', title: '类别 Category', words: categoriesOf(kind).map(({ code }) => code) },
    name_zh: text('名称 Name'),
    name_en: text('英文名称 English name'),
    town_code: text('乡镇代码 Statistics code of the town'),
    village_code: text('村（社区）代码 Statistics code of the village'),
    address: text('地址 Address'),
    level: text('楼层 Floor'),
    opening_hours: text('开放时间 Opening hours (OSM syntax)'),
    phone: text('电话 Telephone'),
    builder: text('建设单位 Builder'),
    owner: text('产权单位 Owner'),
    manager: text('管理单位 Manager'),
    maintainer: text('维护单位 Maintainer'),
    department_code: text('主管部门 Responsible department'),
    lifecycle: { type: 'string', title: '状态 State; empty: not known', words: lifecycles },
    lifecycle_since: { type: 'date', title: '状态起始日期 First day of the state' },
    verdict: kept({ type: 'string', title: '检查结论 Verdict', words: verdicts }),
    verdict_on: kept({ type: 'date', title: '结论日期 Day of the verdict' }),
    verified_on: { type: 'date', title: '最近核实日期 Last day seen in use' },
    source: text('来源 Source'),
    source_licence: text('来源许可 Licence of the source'),
    same_as: { type: 'list', title: '相同对象（以“; ”分隔） Other records of the same, parted by “; ”' },
    ...times,
  }
}

export const townProperties: Record<string, FeatureProperty> = {
  code: text('统计用区划代码 Statistics code'),
  name_zh: text('名称 Name'),
  name_en: text('英文名称 English name'),
  parent_code: text('上级代码 Code of the parent'),
  area_km2: { type: 'number', title: '面积（平方公里） Area in km²' },
  population: { type: 'integer', title: '人口 Population' },
  population_as_of: text('人口统计时间 Population as of'),
  disabled_residents: { type: 'integer', title: '残疾人数 Disabled residents' },
  disabled_residents_as_of: text('残疾人数统计时间 Disabled residents as of'),
  valid_from: { type: 'date', title: '设立日期 First day it exists' },
  valid_to: { type: 'date', title: '撤销日期 First day it no longer exists' },
  boundary_status: {
    type: 'string',
    title: '界线性质 Kind of boundary; schematic must be labelled 示意',
    words: ['official', 'unofficial', 'schematic'],
  },
  boundary_source: text('界线来源 Source of the boundary'),
  boundary_datum: text('界线坐标系 Datum of the boundary'),
  approval_number: text('审图号 Approval number'),
  revision: times.revision,
  updated_at: times.updated_at,
}

export const componentProperties: Record<string, FeatureProperty> = {
  facility_id: text('设施 Facility'),
  facility_kind: kept(text('设施种类 Kind of facility')),
  facility_name_zh: kept(text('设施名称 Name of the facility')),
  town_code: kept(text('乡镇代码 Statistics code of the town')),
  type: { type: 'string', title: '部位类型 Type', words: componentTypes },
  part: text('部分 Part'),
  name: text('名称 Name'),
  presence: { type: 'string', title: '有无 Present or known to be absent', words: ['present', 'absent'] },
  level: text('楼层 Floor'),
  same_as: kept({ type: 'list', title: '相同对象（以“; ”分隔） Other records of the same, parted by “; ”' }),
  absent_facts: kept({ type: 'list', title: '确认没有的项目 Facts known to be absent' }),
  inexact_facts: kept({ type: 'list', title: '非等于的项目 Facts that are not “=”, with their operator' }),
  created_at: times.created_at,
  updated_at: times.updated_at,
}

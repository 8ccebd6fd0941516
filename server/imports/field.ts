/**
 * The columns that an import understands, by the spelling of the database, and how people head them. A header is compared
 * without spaces, brackets and a leading 是否有 / 有无 (mapping.ts). Where two fields share a heading, the first wins.
 */
export interface FieldDescription {
  group: 'facility' | 'position' | 'life' | 'barrier_free' | 'record'
  name_zh: string
  name_en: string
  /** Other headings. */
  also: readonly string[]
}

const facility = (name_zh: string, name_en: string, ...also: string[]) => ({ group: 'facility', name_zh, name_en, also }) as const
const position = (name_zh: string, name_en: string, ...also: string[]) => ({ group: 'position', name_zh, name_en, also }) as const
const life = (name_zh: string, name_en: string, ...also: string[]) => ({ group: 'life', name_zh, name_en, also }) as const
/** Cells of the shapes in domain/record.ts, as JSON. */
const record = (name_zh: string, name_en: string, ...also: string[]) => ({ group: 'record', name_zh, name_en, also }) as const

export const plainFields = {
  id: facility('系统 id', 'Id', 'uuid', '设施id', '唯一标识'),
  code: facility('编号', 'Code', '设施编号', '厕所编号', '公厕编号', '编码', '设施编码', '代码', 'facilitycode', 'ref'),
  name_zh: facility(
    '名称',
    'Name',
    '设施名称',
    '厕所名称',
    '公厕名称',
    '场所名称',
    '道路名称',
    '路名',
    '单位名称',
    '机构名称',
    '中文名称',
    '名字',
    '站点名称',
    'namezh',
    'title',
  ),
  name_en: facility('英文名称', 'English name', '英文名', 'nameen'),
  kind: facility('种类', 'Kind', '设施种类', '设施大类', '大类', 'facilitykind'),
  category: facility(
    '类别',
    'Category',
    '类型',
    '设施类别',
    '设施类型',
    '厕所类型',
    '厕所类别',
    '公厕类型',
    '场所类型',
    '小类',
    '分类',
    '性质',
    'type',
    'facilitytype',
  ),
  town_code: facility(
    '乡镇',
    'Town',
    '所属乡镇',
    '所在乡镇',
    '镇街',
    '所属镇街',
    '乡镇街道',
    '镇（街道）',
    '街道',
    '所属街道',
    '镇',
    '乡镇名称',
    '镇乡',
    '所在镇',
    '所属镇',
    '乡镇代码',
    '区划代码',
    '行政区划代码',
    '行政区划',
    '区域',
    'towncode',
    'township',
  ),
  declared_town_code: facility('申报乡镇', 'Declared town', 'declaredtowncode'),
  village_code: facility('村（社区）', 'Village', '村', '社区', '村居', '行政村', '所属村', '所在村', '村委会', '村社区', '所属村居', 'villagecode'),
  address: facility('地址', 'Address', '详细地址', '设施地址', '所在位置', '具体位置', '地点', '位置', '所在地', '坐落', '具体地址', 'location'),
  level: facility('楼层', 'Floor', '所在楼层', '层', 'level'),
  opening_hours: facility('开放时间', 'Opening hours', '营业时间', '开放时段', '服务时间', '开门时间', '办公时间', 'hours', 'openinghours'),
  phone: facility('联系电话', 'Phone', '电话', '联系方式', '管理电话', '手机', '电话号码', 'tel', 'telephone'),
  builder: facility('建设单位', 'Built by', '施工单位', '建造单位'),
  owner: facility('产权单位', 'Owner', '权属单位', '所有权人', '权属', '产权人'),
  manager: facility('管理单位', 'Manager', '责任单位', '管理人', '运营单位', '管理责任单位', '使用单位', '主管单位', 'operator'),
  maintainer: facility('维护单位', 'Maintainer', '养护单位', '保洁单位', '管养单位', '维护责任单位'),
  department_code: facility('责任部门', 'Responsible department', '主管部门', '牵头部门', '行业主管部门', 'department', 'departmentcode'),
  source: facility('来源', 'Source', '数据来源', '资料来源'),
  source_licence: facility('来源许可', 'Licence of the source', 'licence', 'license', '许可'),
  same_as: facility('其他系统记录', 'Same as', '外部链接', '关联记录', 'sameas'),
  lon: position('经度', 'Longitude', 'lng', 'lon', 'long', 'x', 'x坐标', '东经', '经度坐标', 'e', 'easting', '横坐标', '中心点经度', '坐标x'),
  lat: position('纬度', 'Latitude', 'lat', 'y', 'y坐标', '北纬', '纬度坐标', 'n', 'northing', '纵坐标', '中心点纬度', '坐标y'),
  coordinates: position('坐标', 'Coordinates', '经纬度', '地理坐标', '位置坐标', '坐标位置', '定位', 'latlng', 'lnglat', 'coordinate'),
  geometry: position('几何', 'Geometry', '图形', '空间位置', 'wkt', 'geom', 'shape', 'thegeom'),
  lifecycle: life('状态', 'State', '使用状态', '运行状态', '设施状态', '运营状态', '现状', 'status'),
  lifecycle_since: life('状态日期', 'Since', '启用时间', '启用日期', '投入使用时间', '投用时间', '开放日期', '状态起始日', 'lifecyclesince'),
  closed_reason: life('关闭原因', 'Reason for closing', '停用原因', '关停原因', 'reason'),
  verified_on: life(
    '核实日期',
    'Verified on',
    '核查日期',
    '调查日期',
    '采集日期',
    '采集时间',
    '普查日期',
    '检查日期',
    '核查时间',
    '调查时间',
    'verifiedon',
    'checkdate',
  ),
  components: record('部位', 'Components'),
  lifecycle_events: record('状态经历', 'States over time', 'lifecycleevents'),
  verifications: record('核实记录', 'Verifications'),
  tags: record('其他属性', 'Other properties'),
} as const satisfies Record<string, FieldDescription>

/** There, not there, or not known: 有 / 无 / blank. Becomes a component. */
export interface PartField extends FieldDescription {
  component: string
  part: string | null
  /** Of a number above zero. */
  count_property?: string
}

/** A measure of a component, as a fact of the grade `imported`. */
export interface FactField extends PartField {
  property: string
}

const part = (component: string, name: string | null, name_zh: string, name_en: string, ...also: string[]) =>
  ({ group: 'barrier_free', component, part: name, name_zh, name_en, also }) as const
const fact = (component: string, name: string | null, property: string, name_zh: string, name_en: string, ...also: string[]) => ({
  ...part(component, name, name_zh, name_en, ...also),
  property,
})

export const partFields: Record<string, PartField> = {
  has_cubicle: part('toilet', 'cubicle', '无障碍厕位', 'Accessible cubicle', '无障碍蹲位', '残疾人厕位', '无障碍隔间'),
  has_accessible_toilet: part(
    'toilet',
    'accessible_toilet',
    '无障碍厕所',
    'Accessible toilet',
    '无障碍卫生间',
    '无障碍洗手间',
    '残疾人厕所',
    '残疾人卫生间',
    '残卫',
  ),
  has_family_toilet: part('toilet', 'family_toilet', '第三卫生间', 'Family toilet', '家庭卫生间', '第三厕所', '家庭厕所'),
  has_wheelchair_ramp: part('wheelchair_ramp', null, '坡道', 'Ramp', '轮椅坡道', '无障碍坡道', '无障碍通道坡道'),
  has_entrance: part('entrance', null, '无障碍出入口', 'Accessible entrance', '无障碍入口'),
  has_lift: part('lift_platform', null, '无障碍电梯', 'Accessible lift', '电梯', '升降平台', '无障碍升降平台'),
  has_tactile_paving: part('tactile_paving', null, '盲道', 'Tactile paving'),
  has_accessible_parking: {
    ...part('accessible_parking', 'bay', '无障碍停车位', 'Accessible parking', '无障碍车位', '残疾人停车位', '残疾人车位'),
    count_property: 'accessible_bays_count',
  },
  has_low_level_service: part('low_level_service', null, '低位服务设施', 'Low-level counter', '低位服务台', '低位柜台'),
  has_curb_ramp: part('curb_ramp', null, '缘石坡道', 'Curb ramp', '路缘石坡道'),
  has_sign: part('sign', null, '无障碍标识', 'Sign', '无障碍标志'),
}

export const factFields: Record<string, FactField> = {
  cubicle_door_clear_width_mm: fact(
    'toilet',
    'cubicle',
    'toilet_door_clear_width_mm',
    '厕位门净宽',
    'Clear width of the cubicle’s door',
    '无障碍厕位门净宽',
    '厕位门宽',
    '隔间门净宽',
    '厕门净宽',
  ),
  door_clear_width_mm: fact(
    'door',
    null,
    'clear_width_mm',
    '门净宽',
    'Clear width of the door',
    '出入口门净宽',
    '门宽',
    '大门净宽',
    '入口净宽',
    '通行净宽',
  ),
  door_level_difference_mm: fact('door', null, 'level_difference_mm', '门口高差', 'Level difference at the door', '门槛高度', '门槛高', '入口高差'),
  ramp_running_slope_1_in: fact('wheelchair_ramp', null, 'running_slope_1_in', '坡道坡度', 'Slope of the ramp', '轮椅坡道坡度', '坡度', '坡道纵坡'),
  ramp_clear_width_mm: fact('wheelchair_ramp', null, 'clear_width_mm', '坡道净宽', 'Clear width of the ramp', '坡道宽度', '轮椅坡道净宽'),
  accessible_bays_count: fact(
    'accessible_parking',
    'bay',
    'accessible_bays_count',
    '无障碍停车位数量',
    'Accessible bays',
    '无障碍停车位数',
    '无障碍车位数',
    '无障碍车位数量',
  ),
  cubicle_grab_bars_both_sides: fact('toilet', 'cubicle', 'grab_bars_both_sides', '安全抓杆', 'Grab bars on both sides', '两侧安全抓杆', '扶手抓杆'),
  cubicle_emergency_call_device: fact(
    'toilet',
    'cubicle',
    'emergency_call_device',
    '救助呼叫装置',
    'Emergency call',
    '呼叫按钮',
    '求助按钮',
    '紧急呼叫',
    '呼救装置',
  ),
  toilet_turning_diameter_mm: fact(
    'toilet',
    'accessible_toilet',
    'turning_diameter_mm',
    '轮椅回转直径',
    'Turning diameter',
    '回转直径',
    '轮椅回转空间',
  ),
  lift_door_clear_width_mm: fact('lift_platform', null, 'door_clear_width_mm', '电梯门净宽', 'Clear width of the lift’s door', '电梯门宽'),
  tactile_guide_width_mm: fact('tactile_paving', null, 'guide_width_mm', '盲道宽度', 'Width of the guiding strip', '行进盲道宽度'),
}

/** How things stand, which an export says and nobody sets, with the headings of a Chinese one. */
export const saidByExports = {
  verdict: '检查结论',
  verdict_on: '结论日期',
  revision: '版本号',
  updated_at: '更新时间',
  number: '顺序号',
  example_data: '示例数据',
  left_out: '放不下的列',
  tombstone: '不再列出',
  tombstone_reason: '不再列出的原因',
  survivor_id: '合并到',
} as const

export const fields: Record<string, FieldDescription> = { ...plainFields, ...partFields, ...factFields }

/** The column that is added to a file of refused rows. */
export const reason_heading = { zh: '未导入原因', en: 'reason refused' } as const

/**
 * Headings that say nothing of a facility: numbers of rows, which change with every sorting, and the reasons of an
 * earlier import in a file that was mended.
 */
export const ignoredHeadings: ReadonlySet<string> = new Set([
  '序号',
  '行号',
  '#',
  'no',
  'no.',
  'fid',
  'objectid',
  'ogc_fid',
  ...Object.values(reason_heading),
])

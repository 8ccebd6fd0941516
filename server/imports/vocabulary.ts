import { categoryCodes, categoryOf, kinds, lifecycles, type Kind, type Lifecycle } from '#domain/facility.ts'
import { closestTo } from './cell.ts'

/** The first of each is the one that a table is written with. */
const kindWords: Record<Kind, [string, ...string[]]> = {
  venue: ['公共场所', '场所', '公共建筑', 'venue'],
  road: ['道路', '道路段', '路段', '道路设施', 'road'],
  toilet: ['厕所', '公厕', '公共厕所', '卫生间', '公共卫生间', 'toilet'],
  service: ['残疾人服务设施', '服务设施', '残疾人服务', '残疾人服务机构', 'service'],
}

const lifecycleWords: Record<Lifecycle, [string, ...string[]]> = {
  planned: ['规划中', '计划', '规划', '拟建', '计划中', '待建', '未建'],
  under_construction: ['在建', '施工中', '建设中', '改造中', 'under construction'],
  accepted: ['已验收', '验收', '竣工', '已建成', '建成'],
  operating: ['在用', '运行', '运营', '正常', '开放', '使用中', '正常使用', '正常开放', '投入使用', '已开放', '营业', 'open'],
  suspended: ['暂停使用', '暂停', '停用', '暂停开放', '维修', '维修中', '未开放'],
  closed: ['已关闭', '关闭', '拆除', '已拆除', '废弃', '撤销', '关停'],
}

/** Words of everyday lists for the categories of the vocabulary. */
const categoryWords: Partial<Record<string, string[]>> = {
  street_toilet: [
    '公厕',
    '公共厕所',
    '厕所',
    '公共卫生间',
    '独立式',
    '独立式公厕',
    '城市公厕',
    '旅游厕所',
    '固定式公厕',
    '环卫公厕',
    'public toilet',
  ],
  attached_toilet: ['附属式', '附属公厕', '附属式公厕', '附建式', '附建式公厕', '对外开放厕所', '社会厕所'],
  village_toilet: ['乡村公厕', '农村公厕', '村级公厕', '农村公共厕所', '村公厕'],
  library: ['图书馆', '图书室'],
  bank: ['银行网点', '信用社', '农商行'],
  cinema: ['电影院', '影剧院'],
  coach_station: ['车站', '汽车站', '客运站', '汽车客运站'],
  wharf: ['码头'],
  sports_venue: ['体育馆', '体育场', '体育中心', '体育场馆'],
  culture_entertainment: ['文化馆', '博物馆', '文化站', '文化中心', '纪念馆', '美术馆', '青少年宫', '综合文化站'],
  commercial_area: ['商场', '超市', '市场', '农贸市场', '商业街', '购物中心', '商业'],
  residential_community: ['小区', '居住小区', '住宅小区', '居住社区'],
  affordable_housing: ['保障房', '公租房'],
  public_service_office: ['政务服务中心', '行政服务中心', '办事大厅', '党群服务中心', '便民服务中心', '政府机关', '机关', '公共服务中心', '派出所'],
  emergency_shelter: ['避难场所', '应急避难场所'],
  school: ['学校', '幼儿园', '小学', '中学'],
  special_school: ['特校', '特殊学校'],
  medical_institution: ['医院', '卫生院', '卫生站', '诊所', '社区卫生服务中心', '医疗机构'],
  welfare_institution: ['福利院', '养老院', '敬老院', '养老机构', '福利机构'],
  hotel: ['酒店', '宾馆', '民宿', '旅店'],
  park_square: ['公园', '广场', '公园广场', '绿地'],
  public_car_park: ['停车场', '公共停车场'],
  scenic_area: ['景点', '旅游景区', '景区景点'],
  urban_road: ['城市主干道', '主干道', '次干道', '主干路', '次干路', '支路', '人行道', '街道', '市政道路'],
  village_road: ['村道', '乡道', '农村公路'],
  footbridge_underpass: ['人行天桥', '天桥', '地下通道', '地道', '过街天桥'],
  public_transport_stop: ['公交站', '公交站点', '公交车站', '公交停靠站'],
  kangyuan_centre: ['康园中心', '康园', '工疗站', '社区康园'],
  rehabilitation_centre: ['康复中心', '残疾人康复机构', '康复站'],
  employment_service_centre: ['就业服务中心', '残疾人就业服务中心'],
  care_institution: ['托养中心', '托养机构', '托养服务机构', '残疾人托养中心'],
  assisted_employment_agency: ['辅助性就业机构', '辅助性就业'],
}

const kindByWord = indexed(kinds, (kind) => kindWords[kind])
const lifecycleByWord = indexed(lifecycles, (state) => lifecycleWords[state])
const categoryByWord = indexed(categoryCodes, (code) => {
  const { name_zh, name_en } = categoryOf(code)!
  const outside = name_zh.replaceAll(/（[^）]*）/g, '')
  return [name_zh, outside, name_en, ...(categoryWords[code] ?? [])]
})

function indexed<Word extends string>(codes: readonly Word[], wordsOf: (code: Word) => readonly string[]): Map<string, Word> {
  return new Map(codes.toReversed().flatMap((code) => [code, ...wordsOf(code)].map((word) => [plain(word), code] as const)))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_()（）、]/g, '')
}

export const kindWord = (kind: Kind) => kindWords[kind][0]
export const lifecycleWord = (state: Lifecycle) => lifecycleWords[state][0]

export function kindWritten(text: string): Kind | undefined {
  return kindByWord.get(plain(text))
}

export function lifecycleWritten(text: string): Lifecycle | undefined {
  return lifecycleByWord.get(plain(text))
}

export function categoryWritten(text: string): string | undefined {
  return categoryByWord.get(plain(text))
}

export function closestCategories(text: string): string {
  return closestTo(
    text,
    categoryCodes.map((code) => categoryOf(code)!.name_zh),
  )
}

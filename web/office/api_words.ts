import { isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Endpoint } from './openapi.ts'

const tags: Record<string, () => string> = {
  facilities: m.api_tag_facilities,
  coverage: m.api_tag_coverage,
  regions: m.api_tag_regions,
  statistics: m.api_tag_statistics,
  departments: m.api_tag_departments,
  tiles: m.api_tag_tiles,
  imports: m.api_tag_imports,
  exports: m.api_tag_exports,
  duplicates: m.api_tag_duplicates,
  session: m.api_tag_session,
  users: m.api_tag_users,
  problems: m.api_tag_problems,
  operation: m.api_tag_operation,
}

/** What people come for stands first. */
export function byInterest([one]: [string, unknown], [other]: [string, unknown]): number {
  const order = Object.keys(tags)
  return order.indexOf(one) - order.indexOf(other)
}

export const tagName = (tag: string) => tags[tag]?.() ?? tag

/** The document speaks English; what an operation does is said in Chinese here. test/e2e/api.test.ts finds one that lacks it. */
const chinese: Record<string, string> = {
  'GET /healthz': '进程是否在运行',
  'GET /readyz': '数据库是否可用、版本是否一致',
  'GET /api/v1/session': '当前身份和权限',
  'POST /api/v1/session': '登录',
  'DELETE /api/v1/session': '退出登录',
  'GET /api/v1/sessions': '登录的设备',
  'DELETE /api/v1/sessions': '全部退出',
  'POST /api/v1/password': '修改自己的密码',
  'POST /api/v1/password/reset': '用一次性链接设置密码',
  'GET /api/v1/api-tokens': '自己的令牌',
  'POST /api/v1/api-tokens': '生成令牌',
  'DELETE /api/v1/api-tokens/{id}': '撤销令牌',
  'GET /api/v1/users': '账号列表',
  'POST /api/v1/users': '新增账号',
  'PATCH /api/v1/users/{id}': '修改账号，调整角色，停用或启用',
  'POST /api/v1/users/{id}/reset-link': '生成设置密码的一次性链接',
  'GET /api/v1/account-events': '账号的登录和变动记录',
  'GET /api/v1/facilities': '设施列表',
  'POST /api/v1/facilities': '新增设施',
  'GET /api/v1/search': '按汉字、拼音、首字母、编号、地址查找，容许错字',
  'GET /api/v1/nearest': '离某处最近的设施',
  'GET /api/v1/facilities/{id}': '一处设施的全部内容',
  'PATCH /api/v1/facilities/{id}': '修改设施',
  'GET /api/v1/facilities/{id}/history': '设施的全部变更记录',
  'POST /api/v1/facilities/{id}/closure': '关闭设施（须写原因）',
  'POST /api/v1/facilities/{id}/lifecycle-events': '登记状态及其起始日期',
  'POST /api/v1/facilities/{id}/verifications': '登记一次现场核实',
  'POST /api/v1/facilities/{id}/components': '登记部位，或登记没有该部位',
  'PATCH /api/v1/facilities/{id}/components/{component_id}': '修改部位',
  'DELETE /api/v1/facilities/{id}/components/{component_id}': '删除部位',
  'POST /api/v1/facilities/{id}/components/{component_id}/facts': '登记部位的一项事实',
  'POST /api/v1/facilities/{id}/facts': '登记整处设施的一项事实',
  'GET /api/v1/road-lines': '一个范围内道路的准确线形，用于对齐端点',
  'POST /api/v1/facilities/{id}/split': '把一段道路分为两段',
  'POST /api/v1/facilities/{id}/join': '把相接的两段道路连成一段',
  'POST /api/v1/bulk-edits/preview': '预览批量修改（不写入）',
  'POST /api/v1/bulk-edits': '批量修改设施',
  'GET /api/v1/duplicates': '可能重复的设施，逐段比对',
  'GET /api/v1/duplicates/likely': '正在填写的设施可能已有的记录',
  'GET /api/v1/facilities/{id}/duplicates': '可能与一处设施重复的记录',
  'GET /api/v1/facilities/{id}/merges': '已并入一处设施的记录',
  'POST /api/v1/facilities/{id}/merge': '把一条记录并入另一条',
  'POST /api/v1/facilities/{id}/unmerge': '撤销合并',
  'PUT /api/v1/facilities/{id}/distinct-from/{other}': '记明两条记录不是同一处',
  'DELETE /api/v1/facilities/{id}/distinct-from/{other}': '撤回“不是同一处”',
  'GET /api/v1/criteria': '检查标准的各个版本',
  'GET /api/v1/criteria/{number}': '一个版本的检查标准及各条目',
  'GET /api/v1/departments': '可负责设施的部门',
  'GET /api/v1/city': '城市与页面所需的基本信息',
  'GET /api/v1/regions': '区划列表',
  'GET /api/v1/regions/{code}': '一个区划及其下级',
  'PATCH /api/v1/regions/{code}': '更正区划信息',
  'GET /api/v1/regions/boundaries': '乡镇界线（GeoJSON，已简化）',
  'PUT /api/v1/regions/boundaries': '载入乡镇界线',
  'DELETE /api/v1/regions/boundaries': '清除全部乡镇界线',
  'GET /api/v1/regions/disagreements': '登记乡镇与所在位置不一致的设施',
  'GET /api/v1/coverage': '残疾人服务设施乡镇覆盖率',
  'GET /api/v1/coverage.csv': '覆盖率台账（CSV）',
  'GET /api/v1/coverage/changes': '两个日期之间覆盖率的变化及原因',
  'GET /api/v1/coverage/trend': '历年覆盖率',
  'GET /api/v1/statistics': '各乡镇各种类的数量',
  'GET /tiles/{collection}.json': '矢量瓦片图层说明（TileJSON）',
  'GET /tiles/{collection}/{z}/{x}/{y}.mvt': '一块矢量瓦片',
  'POST /api/v1/imports': '上传文件并预览',
  'GET /api/v1/imports': '历次导入',
  'GET /api/v1/imports/fields': '列可以对应的字段',
  'GET /api/v1/imports/{id}': '一次导入的进度和结果',
  'PATCH /api/v1/imports/{id}': '更正列的对应或坐标系',
  'DELETE /api/v1/imports/{id}': '取消或放弃导入',
  'GET /api/v1/imports/{id}/rows': '逐行结果',
  'GET /api/v1/imports/{id}/refused': '下载被拒绝的行',
  'POST /api/v1/imports/{id}/application': '写入清单',
  'GET /api/v1/imports/{id}/undo': '撤销导入会怎样（不写入）',
  'POST /api/v1/imports/{id}/undo': '撤销导入',
  'GET /api/v1/exports': '导出格式一览',
  'GET /api/v1/exports/{format}': '按条件导出清单，可只取此后的变化',
  'GET /api/v1/problems': '错误一览',
}

export function summaryOf({ method, path, summary = path }: Endpoint): { text: string; lang?: 'en' } {
  if (isEnglish()) return { text: summary }
  const text = chinese[`${method} ${path}`]
  return text ? { text } : { text: summary, lang: 'en' }
}

import type { Entry } from './entry.ts'

/** What is refused of an export. */
export const exportProblems = {
  export_format_unknown: {
    status: 404,
    zh: ['不能导出为这种格式：{format}', '可用的格式：{formats}。'],
    en: ['There is no export as {format}', 'There are: {formats}.'],
  },
  export_running: {
    status: 429,
    zh: ['您的上一次导出还没有结束。', '请等它下载完，或取消后再试。'],
    en: ['Your last export is still under way.', 'Wait until it is downloaded, or cancel it, then try again.'],
  },
  export_of_examples: {
    status: 409,
    zh: ['清单里是虚构的示例数据，不能导出为 {format}。', '登记真实设施后再导出；示例数据可导出为其他格式。'],
    en: [
      'The inventory holds made-up examples, which are not exported as {format}.',
      'Record real facilities first; examples go out in the other formats.',
    ],
  },
  export_too_large: {
    status: 413,
    zh: ['这种文件（{format}）最多容纳 {limit} 处设施。', '请按乡镇或种类筛选后分次导出，或改用 GeoPackage。'],
    en: ['A file of this format ({format}) holds {limit} facilities at most.', 'Export town by town or kind by kind, or choose GeoPackage.'],
  },
  export_since_stale: {
    status: 410,
    zh: ['增量标记不属于现在这个数据库（可能已从备份恢复）。', '请重新做一次完整导出，再从它继续。'],
    en: ['The token is not of this database as it is now; it may have been restored from a backup.', 'Take a whole export and go on from that.'],
  },
  export_since_far: {
    status: 410,
    zh: ['那次导出之后的变动太多（可接续的设施最多 {limit} 处）。', '请重新做一次完整导出，再从它继续。'],
    en: ['Too much has changed since that export to go on from it (at most {limit} facilities).', 'Take a whole export and go on from that.'],
  },
} as const satisfies Record<string, Entry>

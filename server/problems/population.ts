import type { Entry } from './entry.ts'

/** What is refused of population datasets. */
export const populationProblems = {
  population_dataset_not_found: {
    status: 404,
    zh: ['没有这份人口数据：{id}', '请刷新列表，它可能已被删除。'],
    en: ['There is no such population dataset: {id}', 'Load the list again; it may have been removed.'],
  },
  population_dataset_exists: {
    status: 422,
    zh: ['已有名为“{name}”的人口数据。', '请换一个名称。'],
    en: ['There is a population dataset named “{name}” already.', 'Choose another name.'],
  },
  population_rows_bad: {
    status: 422,
    zh: ['有 {count} 行不能用，没有存入任何一行。', '请先检查文件，改好后重传；或选择只存入可用的行。'],
    en: ['{count} rows can’t be used; none was stored.', 'Check the file first and mend them, or choose to store the good rows only.'],
  },
  population_rows_none: {
    status: 422,
    zh: ['没有一行可用。', '请核对表头、坐标系和人口数。'],
    en: ['No row can be used.', 'Check the header, the datum and the numbers of people.'],
  },
  population_not_csv: {
    status: 415,
    zh: ['人口数据须为 CSV 表格：{name}', '请在表格软件中另存为 CSV；栅格请先转为点。'],
    en: ['Population data have to be a CSV table: {name}', 'Save it as CSV in a spreadsheet program; turn a raster into points first.'],
  },
  capacity_of_services_only: {
    status: 422,
    zh: ['只有残疾人服务设施登记可服务数量。', '请选择服务设施。'],
    en: ['Only services for disabled people have a capacity.', 'Choose such a facility.'],
  },
  capacity_not_found: {
    status: 404,
    zh: ['这处设施没有登记可服务数量：{id}', '请刷新列表，它可能已被删除。'],
    en: ['No capacity is known of this facility: {id}', 'Load the list again; it may have been taken back.'],
  },
} as const satisfies Record<string, Entry>

import type { Language } from '#domain/language.ts'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { datums } from '#domain/datum.ts'
import { kinds } from '#domain/facility.ts'
import { Value } from 'typebox/value'
import { Problem, problemBody } from '../problem.ts'
import { encodings, UploadFields, type Format, type ImportOptions } from '../schemas/import.ts'
import { accepted } from './accepted.ts'
import { fields } from './field.ts'
import { formatIn } from './json_format.ts'
import { checkOptions, formatNamed } from './receive.ts'

export const usage = {
  zh: `用法：npm run import -- 文件 --datum ${datums.join('|')} [选项]
  文件：${accepted.zh}
  --kind ${kinds.join('|')}   没有种类列时的设施种类
  --category 代码                    没有类别列时的类别，例如 street_toilet
  --town 九位代码                    没有乡镇列时的乡镇
  --state operating|planned|…        新增设施没有状态列时的状态
  --sheet 名称                       XLSX 的工作表，GeoPackage、Shapefile 的图层
  --encoding ${encodings.join('|')}           Shapefile 没有写明时的文字编码
  --source 文字                      数据来源
  --map 字段=列                      指定一列，可重复；列写表头文字或第几列，字段如 name_zh、lon
  --dry-run                          只预览，不导入
  --confirm-warnings                 确认须确认的警告
`,
  en: `Usage: npm run import -- FILE --datum ${datums.join('|')} [options]
  FILE: ${accepted.en}
  --kind ${kinds.join('|')}   kind of the rows that name none
  --category CODE                    category of the rows that name none, such as street_toilet
  --town NINE_DIGITS                 town of the rows that name none
  --state operating|planned|…        state of new facilities whose rows give none
  --sheet NAME                       sheet of a workbook, layer of a GeoPackage or Shapefile
  --encoding ${encodings.join('|')}           text of a Shapefile that does not say
  --source TEXT                      where the data come from
  --map FIELD=COLUMN                 choose a column, repeatedly; by its heading or its number; fields such as name_zh, lon
  --dry-run                          show what would happen, write nothing
  --confirm-warnings                 the warnings that ask for an answer are right as they are
`,
} as const

/** The command was written wrongly: it ends with 2 and says how it goes. */
export class UsageError extends Error {}

export interface Command {
  path: string
  file_name: string
  format: Format
  sheet?: string
  encoding?: UploadFields['encoding']
  options: ImportOptions
  /** Field and column as they were written. */
  mapping: [field: string, column: string][]
  dry_run: boolean
  confirm_warnings: boolean
}

export async function readCommand(args: string[], language: Language, limit_mb: number): Promise<Command> {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (values.help || !file || more.length > 0) throw new UsageError('')
  const path = resolve(file)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(language === 'zh' ? `没有这个文件：${file}` : `There is no such file: ${file}`)
  if (found.size > limit_mb * 1024 * 1024) throw new UsageError(`${file}: > ${limit_mb} MB (MAX_UPLOAD_MB)`)
  const { datum, kind, category, town: town_code, state: lifecycle, source, sheet } = values
  const { encoding, ...options } = checked({ datum, kind, category, town_code, lifecycle, source, encoding: values.encoding })
  const mapping = (values.map ?? []).map(mapped)
  return {
    path,
    file_name: basename(path),
    format: await formatIn(
      path,
      told(() => formatNamed(basename(path)), language),
    ),
    sheet,
    encoding,
    options: told(() => (checkOptions(options), options), language),
    mapping,
    dry_run: values['dry-run'] ?? false,
    confirm_warnings: values['confirm-warnings'] ?? false,
  }
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        datum: text,
        kind: text,
        category: text,
        town: text,
        state: text,
        source: text,
        sheet: text,
        encoding: text,
        map: { type: 'string', multiple: true },
        'dry-run': flag,
        'confirm-warnings': flag,
        help: flag,
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function checked(given: Record<string, string | undefined>): UploadFields {
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const [wrong] = Value.Errors(UploadFields, options)
  if (wrong)
    throw new UsageError(
      `--${wrong.instancePath.slice(1).replace('town_code', 'town').replace('lifecycle', 'state')} ${String(options[wrong.instancePath.slice(1)])}`,
    )
  return options
}

function mapped(written: string): [string, string] {
  const at = written.indexOf('=')
  const field = written.slice(0, at)
  if (at < 1 || !Object.hasOwn(fields, field)) throw new UsageError(`--map ${written}: ${Object.keys(fields).join(', ')}`)
  return [field, written.slice(at + 1)]
}

/** A refusal of the catalogue in the words of the command line. */
function told<T>(work: () => T, language: Language): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { title, remedy } = problemBody(error, language)
    throw new UsageError(`${title}${language === 'en' ? ' ' : ''}${remedy}`)
  }
}

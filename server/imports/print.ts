import type { Language } from '#domain/language.ts'
import { datumOf } from '#domain/datum.ts'
import { Problem, problemBody } from '../problem.ts'
import { StartError } from '../start_error.ts'
import type { ImportReply, ImportRow } from '../schemas/import.ts'
import { fields } from './field.ts'
import type { Job } from './jobs.ts'

const out = (text: string) => void process.stdout.write(`${text}\n`)

const words = {
  zh: {
    add: '新增',
    change: '修改',
    leave: '不变',
    refuse: '不导入',
    row: '第 {n} 行',
    more: '……其余见该文件',
    columns: '列的对应',
    needs: '还需要说明',
    applied: '已导入',
    datum: '坐标系',
    proposed: '文件写明的坐标系',
    reading: '读取',
    judging: '预览',
    applying: '导入',
    undoing: '撤回',
    gap: '',
  },
  en: {
    add: 'add',
    change: 'change',
    leave: 'leave',
    refuse: 'refuse',
    row: 'row {n}',
    more: '… more in that file',
    columns: 'Columns',
    needs: 'Still to be said',
    applied: 'Applied',
    datum: 'Datum',
    proposed: 'Datum named in the file',
    reading: 'Reading',
    judging: 'Dry run',
    applying: 'Applying',
    undoing: 'Taking back',
    gap: ' ',
  },
} as const

/** The dry run: columns, what becomes of the rows, warnings, and the first rows that are refused. */
export function printDryRun(told: ImportReply, refused: ImportRow[], language: Language): void {
  const say = words[language]
  if (told.problem) return out(sentence(told.problem, language))
  const name = language === 'zh' ? 'name_zh' : 'name_en'
  out(
    `${say.columns}: ${Object.entries(told.mapping)
      .toSorted(([, left], [, right]) => left - right)
      .map(([field, column]) => `${told.header[column]} → ${fields[field]?.[name] ?? field}`)
      .join(', ')}`,
  )
  if (told.options.datum) out(`${say.datum}: ${datumOf[told.options.datum][name]}`)
  if (told.needs.length > 0) {
    out(`${say.needs}: ${told.needs.map((need) => `--${need === 'name_zh' ? 'map name_zh=…' : need}`).join(', ')}`)
    if (told.proposed_datum) out(`${say.proposed}: --datum ${told.proposed_datum}`)
    return
  }
  out(counted(told, language))
  for (const warning of told.warnings) out(`! ${sentence(warning, language)}`)
  for (const { row_number, reasons } of refused) {
    const refusals = reasons.filter(({ severity }) => severity === 'refusal')
    out(
      `  ${say.row.replace('{n}', String(row_number))}: ${refusals.map((reason) => `${reason.column === null ? '' : `[${told.header[reason.column]}] `}${sentence(reason, language)}`).join(' ')}`,
    )
  }
  if (told.counts.refuse > refused.length) out(`  ${say.more}`)
}

export function printOutcome(told: ImportReply, language: Language): void {
  out(told.problem ? sentence(told.problem, language) : `${words[language].applied}: ${counted(told, language)}`)
}

function counted({ counts }: ImportReply, language: Language): string {
  return (['add', 'change', 'leave', 'refuse'] as const).map((outcome) => `${words[language][outcome]} ${counts[outcome]}`).join(', ')
}

function sentence({ title, remedy }: { title: string; remedy: string }, language: Language): string {
  return `${title}${words[language].gap}${remedy}`
}

/** Rows done so far, on one line of a terminal; elsewhere a line every few seconds. */
export function showProgress(job: Job, language: Language): () => void {
  const { stderr } = process
  let shown = ''
  const show = () => {
    const { done, total } = job.progress
    const line = `${words[language][job.state]} ${done}${total === null ? '' : ` / ${total}`}`
    if (done > 0 && line !== shown) stderr.write(stderr.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
    shown = line
  }
  const timer = setInterval(show, stderr.isTTY ? 200 : 3_000)
  return () => {
    clearInterval(timer)
    if (stderr.isTTY) stderr.write('\r\u001B[K')
  }
}

/** Why the command could not do its work, for whoever typed it. */
export function failure(error: unknown, language: Language): string {
  if (error instanceof Problem) return sentence(problemBody(error, language), language)
  if (error instanceof StartError) return error.message.trimEnd()
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

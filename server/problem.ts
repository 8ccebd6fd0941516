import type { Language } from '#domain/language.ts'
import { accountProblems } from './problems/account.ts'
import { assignmentProblems } from './problems/assignment.ts'
import { auditProblems } from './problems/audit.ts'
import { criterionProblems } from './problems/criterion.ts'
import { dutyProblems } from './problems/duty.ts'
import { exportProblems } from './problems/export.ts'
import { duplicateProblems } from './problems/duplicate.ts'
import { facilityProblems } from './problems/facility.ts'
import { historyProblems } from './problems/history.ts'
import { importProblems } from './problems/import.ts'
import { indicatorProblems } from './problems/indicator.ts'
import { noticeProblems } from './problems/notice.ts'
import { orderProblems } from './problems/order.ts'
import { ogcProblems } from './problems/ogc.ts'
import { operationProblems } from './problems/operation.ts'
import { photoProblems } from './problems/photo.ts'
import { planProblems } from './problems/plan.ts'
import { populationProblems } from './problems/population.ts'
import { regionProblems } from './problems/region.ts'
import { reportProblems } from './problems/report.ts'
import { requestProblems } from './problems/request.ts'
import { rescueProblems } from './problems/rescue.ts'
import { scenarioProblems } from './problems/scenario.ts'
import { sitingProblems } from './problems/siting.ts'
import { segmentProblems } from './problems/segment.ts'
import { syncProblems } from './problems/sync.ts'
import { walkingProblems } from './problems/walking.ts'

/** Everything that the server refuses (RFC 9457), by concept in problems/. */
export const catalogue = {
  ...requestProblems,
  ...accountProblems,
  ...facilityProblems,
  ...historyProblems,
  ...segmentProblems,
  ...walkingProblems,
  ...regionProblems,
  ...criterionProblems,
  ...auditProblems,
  ...assignmentProblems,
  ...indicatorProblems,
  ...orderProblems,
  ...noticeProblems,
  ...dutyProblems,
  ...reportProblems,
  ...photoProblems,
  ...planProblems,
  ...sitingProblems,
  ...scenarioProblems,
  ...populationProblems,
  ...importProblems,
  ...duplicateProblems,
  ...exportProblems,
  ...ogcProblems,
  ...operationProblems,
  ...syncProblems,
  ...rescueProblems,
}

export type ProblemCode = keyof typeof catalogue
export type Parameters = Record<string, string | number>

/** One field of a request and what is wrong with it. */
export interface FieldProblem {
  field: string
  code: string
  detail: Record<Language, string>
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly parameters: Parameters
  readonly fields: FieldProblem[]
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, parameters: Parameters = {}, more: { fields?: FieldProblem[]; headers?: Record<string, string> } = {}) {
    super(`${code}: ${fill(catalogue[code].en[0], parameters)}`)
    this.code = code
    this.parameters = parameters
    this.fields = more.fields ?? []
    this.headers = more.headers ?? {}
  }

  get status(): number {
    return catalogue[this.code].status
  }
}

export function problem(code: ProblemCode, parameters: Parameters = {}, fields: FieldProblem[] = []): Problem {
  return new Problem(code, parameters, { fields })
}

/** The value, or the named refusal when there is none. */
export function found<T>(value: T | null | undefined, code: ProblemCode, parameters: Parameters): T {
  if (value === null || value === undefined) throw problem(code, parameters)
  return value
}

export function fill(text: string, parameters: Parameters): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in parameters ? String(parameters[name]) : whole))
}

/** The body of the answer, application/problem+json. */
export function problemBody(refusal: Problem, language: Language) {
  const [title, remedy] = catalogue[refusal.code][language]
  return {
    type: `/api/problems#${refusal.code}`,
    title: fill(title, refusal.parameters),
    status: refusal.status,
    code: refusal.code,
    remedy: fill(remedy, refusal.parameters),
    parameters: refusal.parameters,
    fields: refusal.fields.map((each) => ({ ...each, detail: each.detail[language] })),
  }
}

/** Chinese unless the reader prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',').find((part) => /^\s*(zh|en)/i.test(part))
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh'
}

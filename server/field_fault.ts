import type { FieldProblem } from './problem.ts'

type Words = FieldProblem['detail']

/** What a schema says of a value that breaks it, by the keyword that it breaks; others say it in the validator’s English. */
const words: Record<string, (params: Record<string, unknown>) => Words> = {
  required: () => ({ zh: '必须填写', en: 'is required' }),
  additionalProperties: () => ({ zh: '没有这个字段', en: 'there is no such field' }),
  type: ({ type }) => ({ zh: `类型应为 ${told(type)}`, en: `must be ${told(type)}` }),
  enum: ({ allowedValues }) => ({ zh: `只能是 ${told(allowedValues)} 之一`, en: `must be one of ${told(allowedValues)}` }),
  minLength: ({ limit }) => ({ zh: `至少 ${told(limit)} 个字`, en: `must have at least ${told(limit)} characters` }),
  maxLength: ({ limit }) => ({ zh: `最多 ${told(limit)} 个字`, en: `must have at most ${told(limit)} characters` }),
  minItems: ({ limit }) => ({ zh: `至少 ${told(limit)} 项`, en: `must have at least ${told(limit)} items` }),
  maxItems: ({ limit }) => ({ zh: `最多 ${told(limit)} 项`, en: `must have at most ${told(limit)} items` }),
  minProperties: ({ limit }) => ({ zh: `至少 ${told(limit)} 个字段`, en: `must have at least ${told(limit)} fields` }),
  minimum: ({ limit }) => ({ zh: `不能小于 ${told(limit)}`, en: `must be at least ${told(limit)}` }),
  maximum: ({ limit }) => ({ zh: `不能大于 ${told(limit)}`, en: `must be at most ${told(limit)}` }),
  format: ({ format }) => ({ zh: `格式应为 ${told(format)}`, en: `must be a ${told(format)}` }),
  pattern: ({ pattern }) => ({ zh: `写法应符合 ${told(pattern)}`, en: `must match ${told(pattern)}` }),
  anyOf: () => ({ zh: '不是允许的值', en: 'is none of the values allowed' }),
}

interface Fault {
  keyword: string
  params: object
  instancePath: string
  message?: string
}

/** One fault that the validator found. */
export function fieldFault({ keyword, params, instancePath, message = '' }: Fault): FieldProblem {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string }
  const path = [...instancePath.split('/').slice(1), missingProperty ?? additionalProperty ?? ''].filter(Boolean)
  return { field: path.join('.'), code: keyword, detail: words[keyword]?.(params as Record<string, unknown>) ?? { zh: message, en: message } }
}

function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

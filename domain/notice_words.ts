import { dayInChina, daysBetween, type Day } from './date.ts'
import type { Language } from './language.ts'
import type { NoticeKind } from './notice.ts'

export interface NoticeWords {
  /** What happened, in a few words. */
  head: string
  /** What is expected of the reader. */
  ask: string
}

interface Dates {
  due_on: Day
  /** Until the deadline, or since, on the day it was told. */
  days: number
}

const words: Record<NoticeKind, (dates: Dates) => Record<Language, [head: string, ask: string]>> = {
  issued: ({ due_on }) => ({
    zh: ['新的整改通知', `请接收，并在 ${due_on} 前改正、提交整改证明。`],
    en: ['new order', `Accept it, mend what it lists and hand in proof by ${due_on}.`],
  }),
  due_soon: ({ due_on, days }) => ({
    zh: [days === 0 ? '今天到期' : `还有 ${days} 天到期`, `期限为 ${due_on}。请按期提交整改证明；不能按期完成的，请在到期前申请延期。`],
    en: [
      days === 0 ? 'due today' : `due in ${days} ${days === 1 ? 'day' : 'days'}`,
      `Hand in proof by ${due_on}, or ask for an extension before then.`,
    ],
  }),
  overdue: ({ due_on, days }) => ({
    zh: [`已逾期 ${days} 天`, `期限为 ${due_on}。请尽快改正并提交整改证明。`],
    en: [`${days} ${days === 1 ? 'day' : 'days'} overdue`, `It was due on ${due_on}. Mend what it lists and hand in proof.`],
  }),
  returned: ({ due_on }) => ({
    zh: ['整改证明被退回', `请查看退回的原因，改正后重新提交。期限为 ${due_on}。`],
    en: ['proof sent back', `Read why, put it right and hand in proof again. Due on ${due_on}.`],
  }),
  failed_again: ({ due_on }) => ({
    zh: ['复查仍不合格', `请查看复查结果，继续改正后重新提交证明。期限为 ${due_on}。`],
    en: ['failed the re-inspection', `See what was found, mend it and hand in proof again. Due on ${due_on}.`],
  }),
  partly_done: ({ due_on }) => ({
    zh: ['复查部分合格', `请继续改正其余项目，并重新提交证明。期限为 ${due_on}。`],
    en: ['partly passed the re-inspection', `Mend the remaining items and hand in proof of them. Due on ${due_on}.`],
  }),
  extended: ({ due_on }) => ({
    zh: ['准予延期', `新的期限为 ${due_on}。`],
    en: ['extended', `The new deadline is ${due_on}.`],
  }),
  extension_refused: ({ due_on }) => ({
    zh: ['不予延期', `期限仍为 ${due_on}，请按期完成。`],
    en: ['not extended', `It is still due on ${due_on}.`],
  }),
  extension_asked: ({ due_on }) => ({
    zh: ['申请延期', `责任部门申请延至 ${due_on}，请答复。`],
    en: ['an extension is asked for', `The department asks for time until ${due_on}. Answer it.`],
  }),
  proof_submitted: () => ({
    zh: ['已提交整改证明', '请安排复查；证明不全的请退回。'],
    en: ['proof handed in', 'Arrange the re-inspection, or send the proof back.'],
  }),
  ready_to_close: () => ({
    zh: ['复查全部合格', '请核对后销号。'],
    en: ['passed the re-inspection', 'Check it and close the order.'],
  }),
  closed: () => ({
    zh: ['已销号', '整改已完成，不用再办理。'],
    en: ['closed', 'Nothing more is to be done.'],
  }),
  withdrawn: () => ({
    zh: ['通知已撤回', '不用再办理。'],
    en: ['withdrawn', 'Nothing more is to be done.'],
  }),
  reopened: ({ due_on }) => ({
    zh: ['重新打开', `请查看原因，在 ${due_on} 前改正并提交整改证明。`],
    en: ['opened again', `Read why, mend it and hand in proof by ${due_on}.`],
  }),
}

/** What a notice says that was told at a moment, in ISO 8601. */
export function noticeWords({ kind, due_on, created_at }: { kind: NoticeKind; due_on: Day; created_at: string }, language: Language): NoticeWords {
  const days = Math.abs(daysBetween(dayInChina(new Date(created_at)), due_on))
  const [head, ask] = words[kind]({ due_on, days })[language]
  return { head, ask }
}

/** `整改〔2026〕031 号`. */
export function orderNumberText({ year, number }: { year: number; number: number }, language: Language): string {
  const counted = String(number).padStart(3, '0')
  return language === 'zh' ? `整改〔${year}〕${counted} 号` : `Order ${counted} of ${year}`
}

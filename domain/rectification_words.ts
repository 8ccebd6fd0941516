import type { OrderMove, OrderState } from './rectification.ts'

interface Name {
  zh: string
  en: string
}

/** States and moves as people read them in refusals, notices and reports. */
export const stateNames: Readonly<Record<OrderState, Name>> = {
  draft: { zh: '草稿', en: 'a draft' },
  issued: { zh: '待接收', en: 'issued' },
  accepted: { zh: '已接收', en: 'accepted' },
  in_progress: { zh: '整改中', en: 'in progress' },
  proof_submitted: { zh: '已提交证明，待复查', en: 'waiting for re-inspection' },
  returned: { zh: '被退回', en: 'sent back' },
  partly_done: { zh: '部分完成', en: 'partly done' },
  reinspected: { zh: '复查合格，待销号', en: 'passed re-inspection' },
  closed: { zh: '已销号', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  reopened: { zh: '重新打开', en: 'reopened' },
}

export const moveNames: Readonly<Record<OrderMove, Name>> = {
  issue: { zh: '下达', en: 'issue' },
  accept: { zh: '接收', en: 'accept' },
  start: { zh: '开始整改', en: 'start' },
  submit_proof: { zh: '提交整改证明', en: 'hand in proof' },
  return_proof: { zh: '退回证明', en: 'send the proof back' },
  pass_reinspection: { zh: '复查全部合格', en: 'pass at re-inspection' },
  pass_partly: { zh: '复查部分合格', en: 'pass in part' },
  fail_reinspection: { zh: '复查仍不合格', en: 'fail at re-inspection' },
  close: { zh: '销号', en: 'close' },
  reopen: { zh: '重新打开', en: 'reopen' },
  withdraw: { zh: '撤回通知', en: 'withdraw' },
  ask_extension: { zh: '申请延期', en: 'ask for more time' },
  extend: { zh: '准予延期', en: 'give more time' },
  refuse_extension: { zh: '不予延期', en: 'refuse more time' },
  comment: { zh: '留言', en: 'comment' },
}

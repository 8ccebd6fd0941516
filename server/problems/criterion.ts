import type { Entry } from './entry.ts'

/** What is refused of the checklist. */
export const criterionProblems = {
  criteria_unknown: {
    status: 404,
    zh: ['没有第 {number} 版检查标准。', '请在版本列表中选择。'],
    en: ['There is no version {number} of the checklist.', 'Choose one of the list of versions.'],
  },
  criteria_draft_open: {
    status: 409,
    zh: ['第 {number} 版正在编制，同一时间只能编制一版。', '请继续编制这一版，或者先放弃它。'],
    en: ['Version {number} is a draft already; there is one at a time.', 'Go on with it, or discard it first.'],
  },
  criteria_published: {
    status: 409,
    zh: ['第 {number} 版已经发布，不能再改。', '请编制新的一版。'],
    en: ['Version {number} is published and does not change any more.', 'Make a new version.'],
  },
  criteria_unchanged: {
    status: 409,
    zh: ['这一版与现行版本完全相同，没有可发布的内容。', '请先修改检查项，或者放弃这一版。'],
    en: ['This version is the same as the one in force, so there is nothing to publish.', 'Change an item first, or discard this version.'],
  },
  criterion_unknown: {
    status: 404,
    zh: ['第 {number} 版没有检查项 {id}。', '请刷新页面后重新选择。'],
    en: ['Version {number} has no item {id}.', 'Reload the page and choose again.'],
  },
  criterion_id_not_local: {
    status: 422,
    zh: ['新增检查项的编号应为 LOCAL- 加大写字母、数字：{id}', '请改用 LOCAL-01 这样的编号。'],
    en: ['An item that is added is numbered LOCAL- and capital letters or digits: {id}', 'Use a number such as LOCAL-01.'],
  },
  criterion_unfit: {
    status: 422,
    zh: ['检查项 {id} 的内容不能这样填写。', '请按所列各项修改后重试。'],
    en: ['Item {id} can’t be asked like this.', 'Correct what is listed and try again.'],
  },
  sign_off_in_future: {
    status: 422,
    zh: ['核对日期 {on} 还没有到。', '请填写实际核对的日期。'],
    en: ['The day of the comparison, {on}, lies ahead.', 'Give the day on which it was compared.'],
  },
  rejudging_unknown: {
    status: 404,
    zh: ['没有这次判定：{id}', '请回到检查标准页面查看。'],
    en: ['There is no such judging: {id}', 'Look at the checklist page.'],
  },
  rejudging_state: {
    status: 409,
    zh: ['这次试算已经结束，不能取消。', '请刷新页面查看结果。'],
    en: ['This trial has ended, so it can’t be cancelled.', 'Reload the page to see its result.'],
  },
  rejudging_not_stoppable: {
    status: 409,
    zh: ['新标准已经发布，重新判定不能取消。', '请等待完成；期间可照常使用。'],
    en: ['The version is published, so its judging can’t be cancelled.', 'Let it finish; everything can be used meanwhile.'],
  },
} as const satisfies Record<string, Entry>

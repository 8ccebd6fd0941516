import type { Entry } from './entry.ts'

/** What is refused of accepting a new facility, looking after it and occupying it for a time. */
export const dutyProblems = {
  acceptance_missing: {
    status: 409,
    zh: ['新建设施没有通过验收的记录，不能转为在用。', '请先在设施页面“建设与维护”中登记验收，各必达项须逐项核对（无障碍环境建设法第十四条）。'],
    en: [
      'No acceptance that the new facility passed is recorded, so it can’t be in use.',
      'Record its acceptance on its page first, with every item that is a must checked.',
    ],
  },
  acceptance_items_missing: {
    status: 422,
    zh: ['还有 {count} 项没有核对，例如“{name_zh}”。', '请逐项选择“符合”“不符合”或“不适用”。'],
    en: ['{count} items are not checked, such as “{name_en}”.', 'Say of each whether it is met, is not, or does not apply.'],
  },
  acceptance_item_unknown: {
    status: 422,
    zh: ['这类设施的验收没有这一项，或同一项写了两次：{criterion}', '请重新打开页面，按清单填写。'],
    en: ['{criterion} is no item of the acceptance of such a facility, or stands there twice.', 'Open the page again and follow its list.'],
  },
  acceptance_remark_missing: {
    status: 422,
    zh: ['“{name_zh}”不符合，但没有写明情况。', '请在该项的说明里写明。'],
    en: ['“{name_en}” is not met and nothing says how.', 'Say it in the remark of the item.'],
  },
  duty_of_closed: {
    status: 409,
    zh: ['该设施已关闭，不再登记建设与维护。', '如已重新启用，请先登记新的使用状态。'],
    en: ['The facility is closed, so nothing is recorded of its upkeep.', 'If it is in use again, record the new state first.'],
  },
  substitute_missing: {
    status: 422,
    zh: ['没有写明替代措施。', '占用期间须有替代设施或服务（无障碍环境建设法第二十八条），请写清在哪里、怎么用。'],
    en: ['No substitute is given.', 'Say what takes its place meanwhile, and where.'],
  },
  duty_word_missing: {
    status: 422,
    zh: ['有一项必填内容是空白。', '请填写后再提交。'],
    en: ['Something that is needed is blank.', 'Fill it in and send it again.'],
  },
  occupation_not_found: {
    status: 404,
    zh: ['没有这条占用记录：{id}', '请重新打开设施页面。'],
    en: ['There is no such occupation: {id}', 'Open the facility again.'],
  },
  occupation_ended: {
    status: 409,
    zh: ['这次占用已登记恢复。', '无须再登记。'],
    en: ['What was occupied is restored already.', 'There is nothing more to record.'],
  },
  occupation_days_unfit: {
    status: 422,
    zh: ['占用的截止日期应在今天或以后，且不早于开始日期。', '请核对日期；已经结束的占用无须登记。'],
    en: ['The last day must be today or later, and not before the first.', 'Check the days; what is over need not be recorded.'],
  },
  restored_too_early: {
    status: 422,
    zh: ['恢复日期 {date} 早于占用开始的日期 {since}。', '请填写 {since} 或以后的日期。'],
    en: ['{date} lies before the occupation began ({since}).', 'Give {since} or a later day.'],
  },
} as const satisfies Record<string, Entry>

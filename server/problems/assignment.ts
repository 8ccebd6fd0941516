import type { Entry } from './entry.ts'

/** What is refused of assigning inspections, and of saying whether a facility can be used. */
export const assignmentProblems = {
  assignment_not_found: {
    status: 404,
    zh: ['没有这项检查任务：{id}', '请刷新任务列表。'],
    en: ['There is no such assignment: {id}', 'Load the list again.'],
  },
  assignment_not_open: {
    status: 409,
    zh: ['这项检查任务已经完成或取消，不能再改。', '需要再次检查时，请重新派发。'],
    en: ['The assignment is done or cancelled and can’t be changed.', 'Assign the facility anew if it is to be visited again.'],
  },
  inspector_unfit: {
    status: 422,
    zh: ['所选人员不存在、已停用，或没有检查员权限。', '请从检查员名单中选择。'],
    en: ['That person does not exist, is disabled, or is no inspector.', 'Choose one from the list of inspectors.'],
  },
  inspector_elsewhere: {
    status: 422,
    zh: ['“{name_zh}”不在 {inspector} 负责的范围内。', '请换一位检查员，或请管理员调整其范围。'],
    en: ['{name_zh} lies outside what {inspector} is responsible for.', 'Choose another inspector, or ask the administrator to change their scope.'],
  },
  due_day_past: {
    status: 422,
    zh: ['完成期限 {date} 已经过去。', '请填写今天或以后的日期。'],
    en: ['The due day {date} has passed.', 'Give today or a later day.'],
  },
  observation_reason_missing: {
    status: 422,
    zh: ['不能使用须写明原因，能使用则不填原因；原因为“其他”时须写说明。', '请选择原因，或补充说明。'],
    en: ['What is not usable needs a reason, what is usable has none, and the reason “other” needs a note.', 'Choose the reason, or add a note.'],
  },
  observation_in_future: {
    status: 422,
    zh: ['查看时间晚于现在。', '请核对设备的时间。'],
    en: ['The time at which it was seen lies in the future.', 'Check the clock of the device.'],
  },
  observation_too_old: {
    status: 422,
    zh: ['查看时间早于 {days} 天前，不能说明今天的情况。', '请重新到现场查看。'],
    en: ['It was seen more than {days} days ago, which says nothing of today.', 'Look again on the spot.'],
  },
  observation_end_unfit: {
    status: 422,
    zh: ['有效期须晚于现在，且不超过查看之后 {days} 天。', '请改填有效期，或留空按默认天数计算。'],
    en: ['It has to end later than now, and within {days} days after it was seen.', 'Give another end, or leave it out for the usual one.'],
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './entry.ts'

/** What is refused of residents' reports. */
export const reportProblems = {
  report_code_unknown: {
    status: 404,
    zh: ['没有这个回执码的反馈。', '请对照回执逐个字符核对；回执码共 13 位，不含 0、1、B、D、I、O 等易混字符。'],
    en: ['There is no report with this receipt code.', 'Compare it letter by letter: 13 characters, none of them 0, 1, B, D, I or O.'],
  },
  report_not_found: {
    status: 404,
    zh: ['没有这条反馈，或不归您办理：{id}', '请刷新列表。'],
    en: ['There is no such report, or it is not yours: {id}', 'Load the list again.'],
  },
  report_id_reused: {
    status: 409,
    zh: ['这个编号已用于另一条反馈。', '请用新的编号重新提交。'],
    en: ['This id was used for another report.', 'Send it with a new id.'],
  },
  report_place_missing: {
    status: 422,
    zh: ['没有说明在哪里。', '请选择设施，或选择乡镇并写明具体位置。'],
    en: ['It is not said where it is.', 'Name the facility, or the town and the place in it.'],
  },
  report_type_unfit: {
    status: 422,
    zh: ['“缺少设施”只用于清单里没有的地点；清单里的设施请选其他问题。', '请重新选择问题种类。'],
    en: ['“Missing” is for places that the register lacks; of a facility something else is told.', 'Choose another kind of problem.'],
  },
  report_component_unknown: {
    status: 422,
    zh: ['这处设施没有所选的部位。', '请重新选择部位，或不选。'],
    en: ['The facility has no such part.', 'Choose the part again, or none.'],
  },
  report_to_follow_unknown: {
    status: 422,
    zh: ['要跟进的那条反馈已不在列。', '请作为新的反馈提交。'],
    en: ['The report to follow is no longer listed.', 'Send yours as a new one.'],
  },
  report_photos_full: {
    status: 409,
    zh: ['一条反馈最多附 {limit} 张照片。', '请挑选最清楚的几张。'],
    en: ['A report has at most {limit} photos.', 'Choose the clearest.'],
  },
  report_hotline_number_taken: {
    status: 409,
    zh: ['这个热线工单号已经登记过：{value}', '请搜索已登记的反馈，不要重复登记。'],
    en: ['This hotline number was entered already: {value}', 'Look for the report that has it.'],
  },
  report_hotline_number_unfit: {
    status: 422,
    zh: ['12345 热线来件须填工单号，其他来件不填。', '请核对来件方式和工单号。'],
    en: ['A report by the 12345 hotline needs its number, and no other has one.', 'Compare channel and number.'],
  },
  report_elsewhere: {
    status: 403,
    zh: ['这个地点不归您办理，没有登记。', '请转给负责该乡镇或部门的同事。'],
    en: ['That place is not yours, and nothing was entered.', 'Pass it on to whoever answers for the town or the department.'],
  },
  report_move_impossible: {
    status: 409,
    zh: ['这条反馈现在不能这样办理。', '请刷新后按最新状态办理。'],
    en: ['This is not to be done with the report now.', 'Load it again and go on from where it stands.'],
  },
  report_moved_meanwhile: {
    status: 412,
    zh: ['{who}刚办理过这条反馈。', '您填写的内容还在；请核对最新情况后再办。'],
    en: ['{who} did something with this report meanwhile.', 'What you typed is kept; look at how it stands, then go on.'],
  },
  report_event_id_reused: {
    status: 409,
    zh: ['这个操作编号已用于别的操作：{id}', '请用新的编号。'],
    en: ['This id was used for another move: {id}', 'Send a new id.'],
  },
  report_reason_missing: {
    status: 422,
    zh: ['没有写明原因或内容。', '请写明后再提交。'],
    en: ['It has to be said why.', 'Give the reason and send it again.'],
  },
  report_answer_incomplete: {
    status: 422,
    zh: ['答复须选处理结果并写明内容。', '请补全后再提交。'],
    en: ['An answer has an outcome and words.', 'Give both and send it again.'],
  },
  report_duplicate_unfit: {
    status: 422,
    zh: ['重复件须指明另一条反馈，并且不能循环。', '请重新选择。'],
    en: ['A duplicate names another report, and not one that follows it.', 'Choose again.'],
  },
  report_link_missing: {
    status: 422,
    zh: ['没有指明关联的检查任务或整改通知。', '请选择一项检查任务、派发新任务，或选择一份整改通知。'],
    en: ['Neither an inspection nor an order is named.', 'Choose one, or assign an inspection.'],
  },
  report_link_unfit: {
    status: 422,
    zh: ['所选检查任务或整改通知不涉及这处设施，或不归您办理。', '请重新选择。'],
    en: ['That inspection or order is of another facility, or not yours.', 'Choose again.'],
  },
  report_assigned_already: {
    status: 409,
    zh: ['这处设施已有未完成的检查任务，或目前不能派发。', '请关联已有的任务。'],
    en: ['The facility has an open inspection, or none can be assigned now.', 'Link the one that is open.'],
  },
  report_without_facility: {
    status: 422,
    zh: ['这条反馈不涉及清单中的设施，不能登记能否使用或派发检查。', '请先新增设施。'],
    en: ['The report is of no facility of the register: no status is recorded, no inspection assigned.', 'Add the facility first.'],
  },
  report_photo_unknown: {
    status: 422,
    zh: ['这条反馈没有这张照片。', '请刷新后重新选择。'],
    en: ['The report has no such photo.', 'Load it again and choose anew.'],
  },
} as const satisfies Record<string, Entry>

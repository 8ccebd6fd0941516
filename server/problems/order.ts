import type { Entry } from './entry.ts'

/** What is refused of rectification orders. */
export const orderProblems = {
  order_not_found: {
    status: 404,
    zh: ['没有这份整改通知，或不归您办理：{id}', '请刷新列表。'],
    en: ['There is no such order, or it is not yours: {id}', 'Load the list again.'],
  },
  order_move_impossible: {
    status: 409,
    zh: ['通知现在是“{state_zh}”，不能办理“{move_zh}”。', '请刷新后按最新状态办理。'],
    en: ['The order is {state_en}: “{move_en}” is not to be done now.', 'Load it again and go on from where it stands.'],
  },
  order_moved_meanwhile: {
    status: 412,
    zh: ['{who}刚办理了“{move_zh}”，通知现在是“{state_zh}”。', '您填写的内容还在；请核对最新情况后再办。'],
    en: ['{who} did “{move_en}” meanwhile; the order is {state_en} now.', 'What you typed is kept; look at how it stands, then go on.'],
  },
  order_event_id_reused: {
    status: 409,
    zh: ['这个操作编号已用于别的操作：{id}', '请用新的编号。'],
    en: ['This id was used for another move: {id}', 'Send a new id.'],
  },
  order_reason_missing: {
    status: 422,
    zh: ['没有写明原因或内容。', '请写明后再提交。'],
    en: ['It has to be said why.', 'Give the reason and send it again.'],
  },
  order_due_unfit: {
    status: 422,
    zh: ['新的期限须晚于 {after}。', '请改选日期。'],
    en: ['The new due day has to lie after {after}.', 'Choose another day.'],
  },
  order_due_past: {
    status: 422,
    zh: ['整改期限 {date} 已经过去。', '请选择今天以后的日期。'],
    en: ['The due day {date} has passed.', 'Choose a day after today.'],
  },
  order_proof_incomplete: {
    status: 422,
    zh: ['还有 {count} 项没有整改后的照片。', '请给每一项添加整改后的照片。'],
    en: ['{count} items have no photo taken afterwards.', 'Add one for each item that is still open.'],
  },
  order_photos_missing: {
    status: 422,
    zh: ['有 {count} 张照片还没有上传。', '请先上传照片，再提交。'],
    en: ['{count} photos have not arrived.', 'Send the photos first.'],
  },
  order_item_unknown: {
    status: 422,
    zh: ['附件所指的项目不在这份通知中：{id}', '请刷新后重新选择。'],
    en: ['The order has no such item: {id}', 'Load it again and choose anew.'],
  },
  order_own_proof: {
    status: 403,
    zh: ['提交过整改证明的人不能销号。', '请由他人复核后销号。'],
    en: ['Whoever handed in proof does not close the order.', 'Somebody else has to close it.'],
  },
  order_not_awaiting: {
    status: 409,
    zh: ['这份通知没有等待复查的整改证明。', '请刷新后按最新状态办理。'],
    en: ['No proof of this order waits for a re-inspection.', 'Load it again and go on from where it stands.'],
  },
  order_own_reinspection: {
    status: 422,
    zh: ['提交整改证明的人不能复查。', '请另派检查员。'],
    en: ['Whoever handed in proof does not re-inspect.', 'Send another inspector.'],
  },
  order_finding_unknown: {
    status: 422,
    zh: ['有不合格项不存在，或已经不再不合格。', '请刷新后重新选择。'],
    en: ['A finding does not exist, or is no longer found.', 'Load the findings again and choose anew.'],
  },
  order_finding_taken: {
    status: 409,
    zh: ['有不合格项已在另一份未办结的通知中。', '请刷新后重新选择。'],
    en: ['A finding stands in another open order.', 'Load the findings again and choose anew.'],
  },
  order_item_advises: {
    status: 422,
    zh: ['“{criterion}”只作建议或尚待核定，不能列入责令改正的通知。', '请去掉这一项，或改开整改建议。'],
    en: ['{criterion} only advises or is not signed off: it enters no order.', 'Leave it out, or make a suggestion instead.'],
  },
  order_facilities_mixed: {
    status: 422,
    zh: ['一份通知只能涉及一处设施，或同一所有权人的几处设施。', '请分开开具。'],
    en: ['An order concerns one facility, or several of one owner.', 'Make one for each.'],
  },
  order_department_unknown: {
    status: 422,
    zh: ['没有这个部门：{code}', '请在部门列表中选择。'],
    en: ['There is no such department: {code}', 'Choose one from the list.'],
  },
  order_not_draft: {
    status: 409,
    zh: ['通知已经下达，内容不能再改。', '需要更改时请撤回后重新开具。'],
    en: ['The order has been issued: its words no longer change.', 'Withdraw it and make another.'],
  },
  order_papers_busy: {
    status: 503,
    zh: ['正在生成的文书太多。', '请过几秒再试。'],
    en: ['Too many papers are being made.', 'Try again in some seconds.'],
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './entry.ts'

/** What is refused of an audit: as it is sent, and as it is reviewed. */
export const auditProblems = {
  audit_not_found: {
    status: 404,
    zh: ['没有这次检查：{id}', '可能链接有误，请在检查列表中查找。'],
    en: ['There is no such audit: {id}', 'The link may be wrong; look for it in the list.'],
  },
  audit_id_reused: {
    status: 409,
    zh: ['编号 {id} 下已有另一份检查记录。', '已提交的检查不能改写；如被退回，请另建一份订正。'],
    en: ['Another audit was sent under the id {id}.', 'What was sent does not change; correct a returned audit by a new one.'],
  },
  audit_facility_closed: {
    status: 409,
    zh: ['“{name}”已关闭，不再检查。', '如仍在使用，请先登记它的新状态。'],
    en: ['“{name}” is closed and is not audited any more.', 'If it is in use, record its new state first.'],
  },
  audit_criteria_unknown: {
    status: 422,
    zh: ['没有发布过第 {number} 版检查标准。', '请在设备上更新检查标准后重新提交。'],
    en: ['No version {number} of the checklist was published.', 'Bring the checklist on the device up to date and send again.'],
  },
  audit_times_unfit: {
    status: 422,
    zh: ['时间不合理：{time}。', '请核对设备的日期和时间：结束不早于开始，也不能在将来。'],
    en: ['{time} can’t be right.', 'Check the clock of the device: a visit ends after it began and not in the future.'],
  },
  audit_revises_unfit: {
    status: 409,
    zh: ['检查 {id} 不能由这份来订正。', '只能订正退回给您本人、属于同一设施且尚未订正的检查。'],
    en: ['The audit {id} is not one that this can correct.', 'Correct one of the same facility that was returned to you and is not corrected yet.'],
  },
  audit_assignment_unfit: {
    status: 422,
    zh: ['任务 {id} 不是派给您检查该设施的。', '请从任务列表中重新打开，或不带任务提交。'],
    en: ['The assignment {id} does not ask you to visit this facility.', 'Open it again from your list, or send without an assignment.'],
  },
  audit_component_twice: {
    status: 422,
    zh: ['“{component_zh}”中同一部位出现了两次（{component_id}）。', '请删去一个。'],
    en: ['The same part is there twice: {component_en} ({component_id}).', 'Remove one.'],
  },
  audit_component_elsewhere: {
    status: 409,
    zh: ['部位“{component_zh}”（{component_id}）属于另一处设施。', '请重新打开该设施的检查，再添加部位。'],
    en: ['A part belongs to another facility: {component_en} ({component_id}).', 'Open the audit of this facility again and add the part anew.'],
  },
  audit_parts_left_out: {
    status: 409,
    zh: ['检查时已登记的部位中有 {count} 个没有提到，如“{component_zh}”（{component_id}），不能批准。', '请退回，由检查员补查，或标明没有。'],
    en: [
      'Parts that were recorded at the time of the visit are not in the audit: {count}, such as {component_en} ({component_id}).',
      'Return it, so that the inspector looks at them or says that they are not there.',
    ],
  },
  audit_component_other_type: {
    status: 409,
    zh: ['部位 {component_id} 登记为“{known_zh}”，不是“{component_zh}”。', '类型不同的是另一个部位，请新增。'],
    en: ['The part {component_id} is recorded as “{known_en}”, not as “{component_en}”.', 'A part of another type is another part: add one.'],
  },
  audit_part_unfit: {
    status: 422,
    zh: ['部位“{component_zh}”没有“{part}”这一种。', '请从列表中选择，或留空。'],
    en: ['“{component_en}” has no part {part}.', 'Choose one of the list, or leave it empty.'],
  },
  audit_component_unknown: {
    status: 422,
    zh: ['这次检查没有部位 {component_id}。', '请重新选择部位，或选择整个设施。'],
    en: ['The audit has no part {component_id}.', 'Choose one of its parts, or the facility as a whole.'],
  },
  audit_answer_inconsistent: {
    status: 422,
    zh: ['“{component_zh}”的“{property_zh}”填写不完整或自相矛盾。', '测得的须有值，未能测量的须有原因，“没有”两者都不填。'],
    en: [
      'The answer does not hold together: {property_en} ({component_en}).',
      'A value goes with what was found, a reason with what could not be measured, neither with what is absent.',
    ],
  },
  audit_item_not_optional: {
    status: 422,
    zh: ['“{component_zh}”的“{item}”不能由检查人员定为不适用。', '请回答这一项；无法测量的，写明原因。'],
    en: ['Whether {item} applies is not for the inspector to say ({component_en}).', 'Answer it; if it can’t be measured, say why.'],
  },
  audit_carried_unfounded: {
    status: 422,
    zh: ['“{component_zh}”的“{property_zh}”标为与上次相同，但没有这样的记录。', '请重新测量这一项。'],
    en: ['Said to be as last time, but there is no such record: {property_en} ({component_en}).', 'Measure it anew.'],
  },
  audit_usability_inconsistent: {
    status: 422,
    zh: ['“今日能否使用”填写不完整或自相矛盾。', '不能使用须有原因，能使用不填原因；原因为“其他”时请说明。'],
    en: ['Whether it can be used today does not hold together.', 'A reason goes with what can’t be used, and a note with the reason `other`.'],
  },
  audit_decided: {
    status: 409,
    zh: ['这次检查已经处理过。', '请刷新后查看结果。'],
    en: ['This audit has been decided on already.', 'Load it again to see the result.'],
  },
  audit_own_review: {
    status: 403,
    zh: ['不能审核自己提交的检查。', '请由另一位审核人员处理。'],
    en: ['Nobody reviews an audit of their own.', 'Another reviewer has to do it.'],
  },
  audit_photos_missing: {
    status: 409,
    zh: ['还有 {missing} 张照片没有传到。', '请等检查人员的设备上传完；确实不会再有的，写明原因后通过。'],
    en: ['{missing} photos have not arrived yet.', 'Wait until the inspector’s device has sent them; if they will never come, say why and approve.'],
  },
} as const satisfies Record<string, Entry>

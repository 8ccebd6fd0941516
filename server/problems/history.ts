import type { Entry } from './entry.ts'

/** What is refused of bringing a former version back. */
export const historyProblems = {
  version_not_found: {
    status: 404,
    zh: ['这处设施没有可以恢复到的这一版：{history_id}', '请从变更记录中选择设施或部位的一次登记或修改。'],
    en: [
      'The facility has no version to come back to at change {history_id}',
      'Choose a change of the facility or of one of its components from the history.',
    ],
  },
  version_of_removed_part: {
    status: 409,
    zh: ['这个部位已经去掉，不能恢复它以前的内容。', '如果它还在，请重新登记这个部位。'],
    en: ['That component was removed, so its former version can’t come back.', 'If it is still there, record it anew.'],
  },
  version_of_closed: {
    status: 409,
    zh: ['该设施已关闭，不能恢复以前的版本。', '如已重新启用，请先登记新的使用状态。'],
    en: ['The facility is closed, so no former version comes back.', 'If it is in use again, record the new state first.'],
  },
  version_unchanged: {
    status: 409,
    zh: ['现在的内容与这一版相同，没有可恢复的。', '请选择另一版。'],
    en: ['It is as it was in that version already.', 'Choose another version.'],
  },
} as const satisfies Record<string, Entry>

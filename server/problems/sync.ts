import type { Entry } from './entry.ts'

/** Why what a device sent is not in effect, or not yet. */
export const syncProblems = {
  operation_unreadable: {
    status: 422,
    zh: ['这条记录无法读取（{why}）。', '原文已存在服务器上；请导出后交给管理员。'],
    en: ['This record can’t be read ({why}).', 'The server has kept it as it came; export it and give it to the administrator.'],
  },
  operation_hash_mismatch: {
    status: 422,
    zh: ['这条记录与它的校验值不符，可能在传送中损坏。', '本机会再次发送；如一再出现，请导出后交给管理员。'],
    en: [
      'This record does not match its hash; it may have been damaged on the way.',
      'It is sent again; if it stays so, export it for the administrator.',
    ],
  },
  operation_id_reused: {
    status: 409,
    zh: ['服务器上已有同一编号、内容不同的记录。', '先到的一条不变；这一条已另存，等管理员处理。'],
    en: ['The server has another record under this id.', 'The first stays as it is; this one is kept apart for the administrator.'],
  },
  operation_newer: {
    status: 409,
    zh: ['这条记录来自更新版本的应用（{payload_schema}），服务器还不认识。', '记录已收到；服务器升级后会自动处理。'],
    en: ['This record is of a newer app ({payload_schema}) than the server knows.', 'It is kept, and taken up when the server is upgraded.'],
  },
  operation_waits: {
    status: 409,
    zh: ['要等本机之前的一条记录先到。', '不用操作：前一条送达后自动处理。'],
    en: ['An earlier record of this device has to come first.', 'Nothing is to be done: it goes on when that one is delivered.'],
  },
  operation_in_line: {
    status: 503,
    zh: ['服务器已收到这条记录，正在依次处理。', '不用操作：处理完后这里会显示结果。'],
    en: ['The server has this record and takes up one after the other.', 'Nothing is to be done: what becomes of it will stand here.'],
  },
  operation_retried: {
    status: 503,
    zh: ['服务器收到了这条记录，暂时没能处理。', '不用操作：服务器会自己再试。'],
    en: ['The server has this record and could not take it up just now.', 'Nothing is to be done: it tries again by itself.'],
  },
  operation_of_other: {
    status: 403,
    zh: ['这条记录是另一个人在这台设备上做的。', '已收到，等审核员确认。'],
    en: ['This record was made by somebody else on this device.', 'It is kept, and a reviewer decides.'],
  },
  operation_not_allowed: {
    status: 403,
    zh: ['您现在没有这项权限（{permission}）。', '记录已收到，等审核员决定。'],
    en: ['You do not have this permission now ({permission}).', 'The record is kept, and a reviewer decides.'],
  },
  operation_account_disabled: {
    status: 403,
    zh: ['这个账号已停用。', '记录已收到，等审核员决定。'],
    en: ['The account is disabled.', 'The record is kept, and a reviewer decides.'],
  },
  deposit_only: {
    status: 403,
    zh: ['这个账号已停用，只能上传停用前在现场做的记录和照片。', '停用后 30 天内可以上传；之后请导出求助文件交给办公室。'],
    en: [
      'The account is disabled and may only hand over what was done on the way before.',
      'It may for 30 days; after that make a rescue file and give it to the office.',
    ],
  },
  operation_sequence_reused: {
    status: 409,
    zh: ['这台设备用过同一个序号，可能是从备份恢复的。', '记录已收到，等审核员决定。'],
    en: ['This device has used that number before; it may have been restored from a backup.', 'The record is kept, and a reviewer decides.'],
  },
  operation_parent_in_review: {
    status: 409,
    zh: ['它所依据的新设施还在等审核。', '记录已收到，将与那条一起决定。'],
    en: ['The new facility that it is about still waits for a decision.', 'The record is kept, and decided together with that one.'],
  },
  operation_forced: {
    status: 409,
    zh: ['它所等的前一条记录一直没到，已先按现有内容处理。', '请在办公室核对。'],
    en: ['The record before it never came, so it was taken up without it.', 'Check it in the office.'],
  },
  operation_contested: {
    status: 409,
    zh: ['已生效；另有人对同一栏填了不同内容。', '请核对，再选定哪一个对。'],
    en: ['It is in effect; somebody else says otherwise of the same field.', 'Look again, then choose which is right.'],
  },
  operation_on_closed: {
    status: 409,
    zh: ['已保存；但设施“{name}”已登记为关闭。', '设施保持关闭；请在办公室核对。'],
    en: ['It is kept; but “{name}” has been closed meanwhile.', 'It stays closed; check it in the office.'],
  },
  operation_not_found: {
    status: 404,
    zh: ['没有这条记录（{id}）。', '请从列表中打开。'],
    en: ['There is no such record ({id}).', 'Open it from the list.'],
  },
  operation_settled: {
    status: 409,
    zh: ['这条记录已经处理过了。', '请刷新列表。'],
    en: ['This record is settled already.', 'Load the list again.'],
  },
  quarantined_not_found: {
    status: 404,
    zh: ['没有这条待处理的原始记录（{id}）。', '请刷新列表。'],
    en: ['There is no such record that waits for a decision ({id}).', 'Load the list again.'],
  },
  device_not_found: {
    status: 404,
    zh: ['没有这台设备（{id}）。', '请从列表中选择。'],
    en: ['There is no such device ({id}).', 'Choose it from the list.'],
  },
  device_of_other: {
    status: 403,
    zh: ['这台设备登记在另一个人名下。', '请退出后用自己的账号重新登录。'],
    en: ['This device is registered to somebody else.', 'Sign out and sign in with your own account.'],
  },
  device_revoked: {
    status: 401,
    zh: ['这台设备已被管理员停用（{reason}），服务器不再接收它的内容。', '本机上的记录和照片都还在；请导出求助文件交给办公室。'],
    en: [
      'An administrator has revoked this device ({reason}); nothing more is taken from it.',
      'Everything is still on it; make a rescue file and give it to the office.',
    ],
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './entry.ts'

/** What the database or the server itself can’t do. */
export const operationProblems = {
  id_taken: {
    status: 409,
    zh: ['这条记录已经保存过了（{value}）。', '不用再保存，打开它即可。'],
    en: ['This record is saved already ({value}).', 'There is no need to save it again: open it.'],
  },
  write_unconfirmed: {
    status: 503,
    zh: ['连接在确认之前中断，不能确定是否已经保存。', '请先查看是否已保存，再决定是否重试。'],
    en: [
      'The connection broke before the save was confirmed; it may or may not be saved.',
      'Look first whether it is there, then decide whether to try again.',
    ],
  },
  constraint_broken: {
    status: 422,
    zh: ['内容违反了登记规则。', '请核对后重试；如仍不行，请把规则名 {constraint} 告诉管理员。'],
    en: [
      'The content breaks a rule of the register.',
      'Check it and try again; if it stays, tell the administrator the name of the rule, {constraint}.',
    ],
  },
  database_unavailable: {
    status: 503,
    zh: ['数据库暂时不可用，这次操作没有写入。', '请几秒后重试。'],
    en: ['The database is away for the moment; nothing was written.', 'Try again in a few seconds.'],
  },
  internal_error: {
    status: 500,
    zh: ['服务器出错了，这次操作没有完成。', '请重试；如仍不行，请把编号 {request_id} 告诉管理员。'],
    en: [
      'Something went wrong on the server and the action was not done.',
      'Try again; if it stays, tell the administrator the number {request_id}.',
    ],
  },
} as const satisfies Record<string, Entry>

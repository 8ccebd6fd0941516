import type { Entry } from './entry.ts'

/** What is refused of notices and their mails. */
export const noticeProblems = {
  notice_mail_not_found: {
    status: 404,
    zh: ['没有这封邮件：{id}', '请刷新列表。'],
    en: ['There is no such mail: {id}', 'Load the list again.'],
  },
  notice_mail_not_to_retry: {
    status: 409,
    zh: ['这封邮件已经发出或正在发送。', '请刷新列表。'],
    en: ['The mail has been sent or is being sent.', 'Load the list again.'],
  },
} as const satisfies Record<string, Entry>

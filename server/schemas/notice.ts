import { Type, type Static } from 'typebox'
import { noticeKinds } from '#domain/notice.ts'
import { Day, Id, Nullable, Words } from './shared.ts'

const Time = (description?: string) => Type.String({ format: 'date-time', ...(description ? { description } : {}) })

/** What is said of the order. */
const noticed = {
  kind: Words(noticeKinds),
  due_on: Day('The deadline as it was told, or as it is asked for'),
  created_at: Time(),
  order_id: Id,
  year: Type.Integer(),
  number: Type.Integer({ description: '整改〔year〕number 号, by issuing department' }),
  issuing_department_name_zh: Type.String(),
  issuing_department_name_en: Nullable(Type.String()),
  facility_name_zh: Type.String({ description: 'Its first' }),
  facility_name_en: Nullable(Type.String()),
  facilities: Type.Integer({ description: 'Number of facilities' }),
}

export const Notice = Type.Object({ id: Id, ...noticed, read_at: Nullable(Time()) })
export type Notice = Static<typeof Notice>

export const NoticePage = Type.Object({
  notices: Type.Array(Notice),
  unread: Type.Integer(),
  next: Nullable(Type.String({ description: 'Send as `cursor` for the next page; null: there is none' })),
})

export const Unread = Type.Object({ unread: Type.Integer() })

export const NoticesRead = Type.Union([
  Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 500 }) }, { additionalProperties: false }),
  Type.Object({ all: Type.Literal(true) }, { additionalProperties: false }),
])

const languages = ['zh-CN', 'en'] as const

const written = {
  email: Nullable(Type.String({ format: 'email', maxLength: 254, description: 'Where mail goes; null: to the inbox alone' })),
  language: Words(languages, { description: 'Of the mails' }),
}
export const MailSettings = Type.Object({
  ...written,
  mail_is_on: Type.Boolean({ description: 'Whether a mail server is set up; without one there is the inbox alone' }),
})
export type MailSettings = Static<typeof MailSettings>
export const MailSettingsEdit = Type.Object(written, { additionalProperties: false })

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'uncertain'] as const

const NoticeMail = Type.Object({
  id: Id,
  state: Words(mailStates, {
    description:
      '`failed`: given up. `uncertain`: the program stopped, or the line broke, when it had been handed to the mail server; it may have gone out, and is not sent again by itself',
  }),
  tries: Type.Integer(),
  next_try_at: Time('Of one that waits'),
  last_error: Nullable(Type.String({ description: 'As the mail server said it, or `no_address`, or `program_stopped` while it was being sent' })),
  address: Nullable(Type.String()),
  sent_at: Nullable(Time()),
  login_name: Type.String(),
  display_name: Type.String(),
  ...noticed,
})
export type NoticeMail = Static<typeof NoticeMail>

const NoticeMailCounts = Type.Object({
  queued: Type.Integer(),
  sending: Type.Integer(),
  sent: Type.Integer(),
  failed: Type.Integer(),
  uncertain: Type.Integer(),
})
export type NoticeMailCounts = Static<typeof NoticeMailCounts>

export const NoticeMailPage = Type.Object({ mail_is_on: Type.Boolean(), counts: NoticeMailCounts, mails: Type.Array(NoticeMail) })

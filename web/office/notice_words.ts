import { noticeWords, orderNumberText } from '#domain/notice_words.ts'
import type { Reply } from '../api.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'

type Noticed = Pick<
  Reply<'/api/v1/notices'>['notices'][number],
  'kind' | 'due_on' | 'created_at' | 'year' | 'number' | 'facilities' | 'facility_name_zh' | 'facility_name_en'
>

/** Which order it is, and what happened to it. */
export function noticeHead(notice: Noticed): string {
  return m.notices_head({ number: orderNumberText(notice, language()), head: noticeWords(notice, language()).head })
}

/** What is expected of the reader. */
export const noticeAsk = (notice: Noticed): string => noticeWords(notice, language()).ask

export function noticeFacilities({ facility_name_zh, facility_name_en, facilities }: Noticed): string {
  const first = nameOf({ name_zh: facility_name_zh, name_en: facility_name_en })
  return facilities > 1 ? `${first} ${m.notices_facilities_more({ count: facilities })}` : first
}

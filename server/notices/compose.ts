import type { Language } from '#domain/language.ts'
import { noticeWords, orderNumberText } from '#domain/notice_words.ts'
import type { OutgoingMail } from '../queries/notice_mails.ts'
import type { Mail, Mailer } from './mailer.ts'

/** In words. The same notice has the same message id, by which mail programs know one that came twice. */
export function compose(mail: OutgoingMail, { public_url, host }: Pick<Mailer, 'public_url' | 'host'>): Mail {
  const language: Language = mail.language === 'en' ? 'en' : 'zh'
  const { head, ask } = noticeWords(mail, language)
  const number = orderNumberText(mail, language)
  const link = `${public_url}/office/orders/${mail.order_id}`
  return {
    message_id: `<${mail.id}@${host}>`,
    to: mail.address,
    subject: language === 'zh' ? `${number}：${head}` : `${number}: ${head}`,
    text: texts[language]({ mail, number, head, ask, link }),
  }
}

interface Said {
  mail: OutgoingMail
  number: string
  head: string
  ask: string
  link: string
}

const texts: Record<Language, (said: Said) => string> = {
  zh: ({ mail, number, head, ask, link }) => `${number}：${head}

设施：${mail.facility_name_zh}${mail.facilities > 1 ? `等 ${mail.facilities} 处` : ''}
下达部门：${mail.issuing_department_name_zh}

${ask}
${link}

这是畅行系统自动发送的提醒，请勿回复。邮箱和语言可在“我的账号”中更改。
`,
  en: ({ mail, number, head, ask, link }) => `${number}: ${head}

Facility: ${mail.facility_name_en ?? mail.facility_name_zh}${mail.facilities > 1 ? ` and others, ${mail.facilities} in all` : ''}
Issued by: ${mail.issuing_department_name_en ?? mail.issuing_department_name_zh}

${ask}
${link}

Changxing sent this by itself: please do not reply. Change address and language under “My account”.
`,
}

import { createTransport, type NodemailerError } from 'nodemailer'
import type { Config } from '../config.ts'
import { StartError } from '../start_error.ts'

export interface Mail {
  message_id: string
  to: string
  subject: string
  text: string
}

/**
 * What came of handing a mail over. `refused`: for good, and only this one; `deferred`: this one later; `away`: the mail server
 * takes none now; `stopped`: we broke it off; `uncertain`: all was handed over and no answer came.
 */
export interface Handed {
  as: 'sent' | 'refused' | 'deferred' | 'away' | 'stopped' | 'uncertain'
  error: string | null
}

export interface Mailer {
  send: (mail: Mail, signal: AbortSignal) => Promise<Handed>
  /** By which people reach the pages. */
  public_url: string
  /** What stands after the @ of message ids. */
  host: string
}

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** The mail server that is configured; null: none is, and there is the inbox alone. */
export function mailerOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>): Mailer | null {
  if (SMTP_URL === undefined) return null
  if (MAIL_FROM === undefined || PUBLIC_URL === undefined)
    throw new StartError('SMTP_URL: mail needs MAIL_FROM, the address it comes from, and PUBLIC_URL, for its links. Set them, or leave SMTP_URL out.')
  const transport = createTransport({ url: SMTP_URL, ...patience }, { from: MAIL_FROM })
  let isHandedOver = false
  // Read to its end, the message is in the mail server's hands, whatever becomes of the answer.
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((input) => input.once('end', () => (isHandedOver = true)))
    done()
  })
  const send = async ({ message_id, to, subject, text }: Mail, signal: AbortSignal): Promise<Handed> => {
    isHandedOver = false
    try {
      await transport.sendMail({ messageId: message_id, to: { name: '', address: to }, subject, text, headers, signal })
      return { as: 'sent', error: null }
    } catch (error) {
      return failure(error as NodemailerError, isHandedOver)
    }
  }
  return { send, public_url: PUBLIC_URL.replace(/\/$/, ''), host: new URL(PUBLIC_URL).hostname }
}

/** So that no holiday notice comes back (RFC 3834). */
const headers = { 'auto-submitted': 'auto-generated' }

function failure({ message, code, command, responseCode }: NodemailerError, isHandedOver: boolean): Handed {
  const error = message.slice(0, 300)
  if (isHandedOver && responseCode === undefined) return { as: 'uncertain', error }
  if (code === 'EABORT') return { as: 'stopped', error }
  const isOfThisOne = code === 'EMESSAGE' || (code === 'EENVELOPE' && (command === 'RCPT TO' || command === 'API'))
  if (!isOfThisOne) return { as: 'away', error }
  return { as: responseCode === undefined || responseCode >= 500 ? 'refused' : 'deferred', error }
}

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export interface Received {
  to: string
  message_id: string
  subject: string
  text: string
}

export interface Mailbox {
  url: string
  mails: Received[]
  /** What the next mails are answered with in place of being taken: a reply code, or the line is cut once all is there. */
  answers: (number | 'cut')[]
  close: () => Promise<void>
}

/** A real mail server that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Received[] = []
  const answers: (number | 'cut')[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const answer = typeof answers[0] === 'number' ? answers.shift() : undefined
      done(answer === undefined ? null : Object.assign(new Error('not now'), { responseCode: answer }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(...session.envelope.rcptTo.map(({ address }) => received(address, Buffer.concat(chunks).toString())))
        if (answers[0] !== 'cut') return done()
        answers.shift()
        for (const { _socket } of server.connections as Set<{ _socket: { destroy: () => void } }>) _socket.destroy()
      })
    },
  })
  server.on('error', () => undefined) // a line that was cut
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails, answers, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function received(to: string, whole: string): Received {
  const [head = '', ...body] = whole.split('\r\n\r\n')
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const raw = body.join('\r\n\r\n')
  const text = /base64/i.test(header('content-transfer-encoding')) ? Buffer.from(raw, 'base64').toString() : unquoted(raw)
  return { to, message_id: header('message-id'), subject: decoded(header('subject')), text: text.replaceAll('\r\n', '\n') }
}

function unquoted(text: string): string {
  const bytes = text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** Encoded words (RFC 2047). */
function decoded(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, what: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(what, 'base64').toString() : unquoted(what.replaceAll('_', ' ')),
    )
}

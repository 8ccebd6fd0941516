import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'

/**
 * Where a level is asked for, JSON lines from that level on, requests among them. Else lines for the person who started the
 * program: what it does itself, and of requests what went wrong.
 */
export function openLogs(level: Config['LOG_LEVEL'], terminal?: Terminal): { log: Logger; ofRequests: Logger } {
  const redact = { paths: ['req.headers.authorization', 'req.url'], censor: hidden }
  if (level) {
    const log = pino({ level, redact }, terminal ?? pino.destination(1))
    return { log, ofRequests: log }
  }
  const log = pino({ level: 'info', redact }, { write: (json) => void (terminal ?? process.stdout).write(lineOf(JSON.parse(json) as Line)) })
  return { log, ofRequests: log.child({}, { level: 'warn' }) }
}

/** Whoever has the address of a report's page has its receipt code. */
export function withoutReceipt(url: string): string {
  return url.replace(/^\/r\/[^?#]+/, '/r/…')
}

function hidden(value: unknown, path: string[]): string {
  return path.at(-1) === 'url' && typeof value === 'string' ? withoutReceipt(value) : '[Redacted]'
}

interface Terminal {
  write: (text: string) => void
}

interface Line {
  level: number
  time: number
  msg: string
  err?: { message: string; stack?: string }
  [more: string]: unknown
}

/** What a person can't use: it is the same on every line, or long. */
const left_out = new Set(['level', 'time', 'msg', 'err', 'pid', 'hostname', 'reqId', 'req', 'res'])

/** A fault with where it happened, to be passed on to whoever can mend it. */
function lineOf({ level, time, msg, err, ...more }: Line): string {
  const mark = level >= 50 ? '故障 FAULT ' : level >= 40 ? '注意 NOTE ' : ''
  const details = Object.entries(more)
    .filter(([name]) => !left_out.has(name))
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.length : typeof value === 'string' ? value : JSON.stringify(value)}`)
  const why = err ? `\n${(level >= 50 && err.stack) || err.message}`.replaceAll('\n', '\n    ') : ''
  return `  ${new Date(time).toTimeString().slice(0, 8)}  ${mark}${[msg, ...details].join('; ')}${why}\n`
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { App, Parts } from '../app.ts'
import type { Mailer } from './mailer.ts'
import { sendMails } from './send.ts'
import { tellDue, tellMoves } from './tell.ts'

const look_every_ms = 3_000
const look_at_calendar_every_ms = 60 * 60_000
/** A mail server that takes none is left in peace so long. */
const away_ms = 60_000

/** Tells and sends for as long as the server listens. */
export function keepTelling(app: App, { db, now }: Pick<Parts, 'db' | 'now'>, mailer: Mailer | null): void {
  const stopping = new AbortController()
  const telling = { db, now, mails: mailer !== null }
  const told = (error: unknown) => app.log.error({ err: error }, 'notices could not be told')
  let running: Promise<void> | undefined

  async function keep(signal: AbortSignal): Promise<void> {
    for (let looked_at = -Infinity, away_until = 0; !signal.aborted;) {
      const time = performance.now()
      await tellMoves(telling).catch(told)
      if (time - looked_at >= look_at_calendar_every_ms) await tellDue(telling).then(() => (looked_at = time), told)
      if (mailer && time >= away_until) {
        const isThere = await sendMails({ db, now, mailer, log: app.log }, signal).catch(told)
        if (isThere === false) away_until = performance.now() + away_ms
      }
      await sleep(look_every_ms, undefined, { signal }).catch(() => undefined)
    }
  }

  app.addHook('onListen', async () => {
    if (mailer === null) app.log.info('未设置 SMTP_URL，提醒只发站内消息 without SMTP_URL notices go to the inbox alone')
    running ??= keep(stopping.signal)
  })
  app.addHook('preClose', async () => {
    stopping.abort()
    await running
  })
}

import { dayInChina } from '#domain/date.ts'
import { answer, api, ApiProblem, problemOf, Unreachable } from '../../api.ts'
import { getLocale } from '../../paraglide/runtime.js'
import { dropWaiting, keepReceipt, keepWaiting, waitingReports, type Receipt, type Waiting } from './report_device.ts'

let delivering: Promise<void> | undefined

/** Sends what waits on this device, words first; what can't be sent now stays. Once at a time. */
export function deliver(): Promise<void> {
  delivering ??= deliverAll().finally(() => (delivering = undefined))
  return delivering
}

async function deliverAll(): Promise<void> {
  for (const report of waitingReports().filter(({ refused, receipt }) => refused === null || receipt !== null)) {
    try {
      await deliverOne(report)
    } catch (error) {
      if (!(error instanceof ApiProblem) || isForLater(error)) return // no network, or too many: the rest waits too
      keepWaiting({ ...report, refused: { title: error.body.title, text: error.body.remedy } })
    }
  }
}

/** The server is away, or has had too many. */
const isForLater = ({ body: { status } }: ApiProblem) => status === 429 || status >= 500

async function deliverOne(report: Waiting): Promise<void> {
  const receipt = report.receipt ?? (await sendWords(report))
  if (!report.receipt) {
    keepReceipt(receipt)
    keepWaiting({ ...report, receipt })
  }
  let { refused } = report
  for (const [at, photo] of report.photos.entries()) {
    refused = (await sendPhoto(receipt, photo)) ?? refused
    keepWaiting({ ...report, receipt, photos: report.photos.slice(at + 1), refused })
  }
  if (refused === null) dropWaiting(report.body.id)
}

async function sendWords({ body, name }: Waiting): Promise<Receipt> {
  const { id, code, due_on } = await answer(api.POST('/api/v1/reports', { body }), (receipt) => typeof receipt.code === 'string')
  return { id, code, due_on, name, sent_on: dayInChina(new Date()) }
}

/** Why it was not taken; null: it was. */
async function sendPhoto({ id, code }: Receipt, photo: string): Promise<Waiting['refused']> {
  const headers = { 'content-type': 'image/jpeg', 'report-code': code, 'accept-language': getLocale() }
  const reply = await fetch(`/api/v1/reports/${id}/photos`, { method: 'POST', headers, body: bytesOf(photo) }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (reply.ok) return null
  const problem = problemOf(await reply.json().catch(() => undefined), reply)
  if (isForLater(new ApiProblem(problem))) throw new Unreachable(problem.title)
  return { title: problem.title, text: problem.remedy }
}

function bytesOf(data_url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data_url.slice(data_url.indexOf(',') + 1)), (character) => character.charCodeAt(0))
}

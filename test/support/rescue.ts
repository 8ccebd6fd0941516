import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { ZipFile } from 'yazl'
import { delivered } from './sync.ts'

/** A ZIP of these files. */
export function zipOf(files: Record<string, string | Buffer>, compress = false): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}

/** What the device of somebody writes of its outbox. */
export function rescueFiles(operations: ({ operation_id: string } & object)[]): Record<string, string> {
  const records = operations.map((each) => ({ id: each.operation_id, file: `records/${each.operation_id}.json`, ...delivered(each) }))
  const manifest = { kind: 'changxing_outbox', made_at: new Date().toISOString(), records: records.map(({ payload: _, ...each }) => each) }
  return { ...Object.fromEntries(records.map(({ file, payload }) => [file, payload])), 'manifest.json': JSON.stringify(manifest) }
}

/** In the dialog that is open: locked by the passphrase, or by none. */
export async function exportByPage(page: Page, passphrase: string | null): Promise<Download> {
  const dialog = page.getByRole('dialog', { name: '导出求助文件' })
  if (passphrase === null) await dialog.getByRole('button', { name: '不设口令…' }).click()
  else for (const label of ['口令', '再输一遍口令']) await dialog.getByLabel(label, { exact: true }).fill(passphrase)
  const name = passphrase === null ? '不设口令，照样导出' : '锁住并导出'
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name }).click()])
  return file
}

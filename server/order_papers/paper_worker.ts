/** Makes one paper after the other (press.ts says why it is a thread); what fails ends it. */
import { parentPort } from 'node:worker_threads'
import type { PaperJob } from './press.ts'

/** Each loads its own writer: fonts and both writers are heavy. */
async function made({ format, paper, pictures }: PaperJob): Promise<Buffer> {
  const photos = pictures.map(({ content, ...picture }) => ({
    ...picture,
    content: content && Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }))
  if (format === 'docx') return (await import('./docx.ts')).paperDocx(paper, photos)
  return (await import('./pdf.ts')).paperPdf(paper, photos)
}

parentPort!.on('message', (job: PaperJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void made(job).then((content) => parentPort!.postMessage(content))
})

import { fork, type ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import { join } from 'node:path'
import type { Db } from '../database/connect.ts'
import { problem, Problem } from '../problem.ts'
import { saveHead, stageRows } from '../queries/imports.ts'
import { root } from '../root.ts'
import type { Job } from './jobs.ts'
import type { FilePart, FileRefusal, ReadRequest } from './row.ts'

/** Beyond these a file of a city's register is something else: the reader is ended, the server goes on. */
const longest_ms = 180_000
const memory_mb = 1_024

/** What the reader sends; it waits for `next` after each part, so that no more than one part is in memory here. */
export type ReaderMessage = FilePart | { refused: FileRefusal } | { end: true }

/**
 * Reads a file in a process of its own, because a hostile or broken one can hang, or take all memory, and stages its rows.
 */
export async function readInto(db: Db, job: Job, { path, format, sheet, encoding }: ReadRequest): Promise<void> {
  const { stored, signal, progress } = job
  for await (const part of partsOf({ path, format, sheet, encoding }, signal)) {
    if ('head' in part) await saveHead(db, stored.id, part.head)
    else {
      await stageRows(db, stored.id, part.rows)
      progress.done += part.rows.length
    }
  }
}

async function* partsOf(request: ReadRequest, signal: AbortSignal): AsyncGenerator<FilePart> {
  const child = fork(join(root, 'dist/server/import_reader.js'), [JSON.stringify(request)], {
    env: {},
    execArgv: [`--max-old-space-size=${memory_mb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    yield* messagesOf(child, AbortSignal.any([signal, AbortSignal.timeout(longest_ms)]))
  } catch (error) {
    if (signal.aborted || !(error instanceof Error) || error.name !== 'AbortError') throw error
    throw problem('file_too_slow', { seconds: longest_ms / 1000 })
  } finally {
    child.kill('SIGKILL')
  }
}

async function* messagesOf(child: ChildProcess, signal: AbortSignal): AsyncGenerator<FilePart> {
  const ended = endOf(child)
  try {
    for await (const [message] of on(child, 'message', { signal: AbortSignal.any([signal, ended]) })) {
      const said = message as ReaderMessage
      if ('refused' in said) throw problem(said.refused.code, said.refused.parameters)
      if ('end' in said) return
      yield said
      if (child.connected) child.send('next', () => undefined)
    }
  } catch (error) {
    throw ended.aborted && !signal.aborted && !(error instanceof Problem) ? ended.reason : error
  }
}

/** Aborted once the reader is gone and every message of it has come: its channel closes after the last, its exit may be told before. */
function endOf(child: ChildProcess): AbortSignal {
  const ended = new AbortController()
  const exit = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => void child.once('exit', (...how) => resolve(how)))
  child.once(
    'disconnect',
    () => void exit.then(([code, by]) => ended.abort(outOfMemory(code, by) ?? new Error(`the reader ended with ${by ?? code}`))),
  )
  child.once('error', (error) => ended.abort(error))
  return ended.signal
}

/** V8 aborts at its limit; the system kills what takes the machine's memory. */
function outOfMemory(code: number | null, by: NodeJS.Signals | null): Error | undefined {
  return by === 'SIGABRT' || by === 'SIGKILL' || code === 134 ? problem('file_hostile', { why: `> ${memory_mb} MB` }) : undefined
}

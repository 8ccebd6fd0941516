import { fork, type ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import { join } from 'node:path'
import type { Db } from '../database/connect.ts'
import { canCopy } from '../database/copy.ts'
import { problem, Problem } from '../problem.ts'
import { saveHead, stageRows, unstage } from '../queries/imports.ts'
import { root } from '../root.ts'
import type { Job } from './jobs.ts'
import type { FileHead, FileRefusal, ReadRequest } from './row.ts'

/** A reader that says nothing for so long, or takes more, reads no register: it is ended, the server goes on. */
const longest_silence_ms = 180_000
const memory_mb = 1_024

/** A reader's rows live for a moment: more room for young ones is only taken, never used. */
const young_mb = 4

/** Rows as the database takes them in, so that they only pass through here. */
export interface StagedPart {
  staged: string
  count: number
}

/** The reader is asked for a file; `lines_of` an import for the lines of a COPY, else for JSON. */
export interface ReaderRequest extends ReadRequest {
  lines_of?: string
}

/** What the reader sends; it waits for `next` after each part, so that no more than two parts are in memory here. */
export type ReaderMessage = { head: FileHead } | StagedPart | { refused: FileRefusal } | { end: true }

/**
 * Reads a file in a process of its own, because a hostile or broken one can hang, or take all memory, and stages its rows.
 */
export async function readInto(db: Db, job: Job, { path, format, sheet, encoding }: ReadRequest): Promise<void> {
  const { stored, signal, progress } = job
  await unstage(db, stored.id)
  for await (const part of partsOf({ path, format, sheet, encoding, ...(canCopy(db) ? { lines_of: stored.id } : {}) }, signal)) {
    if ('head' in part) await saveHead(db, stored.id, part.head)
    else {
      await stageRows(db, stored.id, part.staged)
      progress.done += part.count
    }
  }
}

async function* partsOf(request: ReaderRequest, signal: AbortSignal): AsyncGenerator<{ head: FileHead } | StagedPart> {
  const child = fork(join(root, 'dist/server/import_reader.js'), [JSON.stringify(request)], {
    env: {},
    execArgv: [`--max-old-space-size=${memory_mb}`, `--max-semi-space-size=${young_mb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    yield* messagesOf(child, signal)
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    child.kill('SIGKILL')
  }
}

async function* messagesOf(child: ChildProcess, signal: AbortSignal): AsyncGenerator<{ head: FileHead } | StagedPart> {
  const ended = endOf(child)
  const silent = new AbortController()
  const clock = setTimeout(() => silent.abort(), longest_silence_ms)
  try {
    for await (const [message] of on(child, 'message', { signal: AbortSignal.any([signal, ended, silent.signal]) })) {
      const said = message as ReaderMessage
      if ('refused' in said) throw problem(said.refused.code, said.refused.parameters)
      if ('end' in said) return
      if (child.connected) child.send('next', () => undefined)
      yield said
      clock.refresh()
    }
  } catch (error) {
    if (error instanceof Problem || signal.aborted) throw error
    throw silent.signal.aborted ? problem('file_too_slow', { seconds: longest_silence_ms / 1000 }) : ended.aborted ? ended.reason : error
  } finally {
    clearTimeout(clock)
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

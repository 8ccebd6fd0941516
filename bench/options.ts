import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  size: number
  /** Sections to run; empty: all. */
  only: string[]
  /** Other servers to compare with: a program or an address. */
  peers: { name: string; where: string }[]
  /** Where the database and the city's data stay for the next run. */
  folder: string
  /** Take everything away afterwards. */
  drop: boolean
  /** File that the results go to, beside what is printed. */
  out: string
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '100000' },
      only: { type: 'string', default: '' },
      peer: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string' },
      drop: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const size = Number(values.size)
  if (!Number.isInteger(size) || size < 1000) throw new Error('--size: a whole number from 1000')
  const folder = values.folder ?? join(tmpdir(), `changxing-bench-${size}`)
  return {
    size,
    only: values.only.split(',').filter(Boolean),
    peers: values.peer.map((peer) => ({ name: peer.split('=')[0]!, where: peer.slice(peer.indexOf('=') + 1) })), // split gives one part at least
    folder,
    drop: values.drop,
    out: values.out ?? join(folder, 'results'),
  }
}

declare module 'yazl' {
  import type { Readable } from 'node:stream'

  /** What is used of it. */
  export class ZipFile {
    readonly outputStream: Readable
    addBuffer(content: Buffer, name: string, options?: { compress?: boolean }): void
    addReadStream(content: Readable, name: string, options: { compressionLevel: number }): void
    end(): void
    on(event: 'error', listener: (error: Error) => void): this
  }
}

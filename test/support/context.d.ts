import type { Address } from '../../server/database/connect.ts'

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'embedded' | 'server'
    address: Address
    /** The running server of the browser tests. */
    site: { address: string; token: string }
  }
}

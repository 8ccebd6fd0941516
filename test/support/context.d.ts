import type { Address } from '../../server/database/connect.ts'

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'embedded' | 'server'
    address: Address
    /** A data folder with an empty inventory, to be copied. */
    template: string
    /** The running server of the browser tests. */
    site: { address: string; token: string }
  }
}

import { defineConfig } from 'vitest/config'

const database = ['test/api/**/*.test.ts', 'test/database/**/*.test.ts']

/** These start servers of their own, on the engine that each names. */
const processes = ['test/database/{embedded,gdal,kill,lock,orders_kill,photo_kill,rejudging_kill,restored,resume,solver,start,sync_kill}.test.ts']

/**
 * Every database test runs on both engines; one file at a time, because the embedded engine has one backend. Files of one
 * project share the modules that they load, as the parts of the server do: loading them anew costs more than most tests.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['test/domain/**/*.test.ts'], isolate: false } },
      {
        test: {
          name: 'embedded',
          include: database,
          exclude: processes,
          isolate: false,
          globalSetup: 'test/support/embedded_engine.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'server',
          include: database,
          exclude: processes,
          isolate: false,
          globalSetup: 'test/support/server_engine.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'processes',
          include: processes,
          globalSetup: 'test/support/processes_setup.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/support/browser_setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          retry: 1,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})

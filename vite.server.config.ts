import { defineConfig } from 'vite'

/** The server and its commands as JavaScript for Node 20, which does not run TypeScript. Packages stay outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        embedded_process: 'server/database/embedded_process.ts',
        account: 'server/accounts/command.ts',
        demo: 'server/demo/command.ts',
        import: 'server/imports/command.ts',
        restored: 'server/sync/restored_command.ts',
        import_reader: 'server/imports/reader_process.ts',
        paper_worker: 'server/order_papers/paper_worker.ts',
        solver_worker: 'server/planner/solver_worker.ts',
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})

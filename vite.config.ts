import { paraglideVitePlugin } from '@inlang/paraglide-js'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineConfig, transformWithOxc, type Plugin } from 'vite'

/** The web app. In development it asks the server on port 8080. */
export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [
    paraglideVitePlugin({ project: './project.inlang', outdir: './paraglide', strategy: ['localStorage', 'baseLocale'] }),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    react(),
    serviceWorker(),
  ],
  server: { proxy: { '/api/v1': 'http://127.0.0.1:8080', '/tiles': 'http://127.0.0.1:8080' } },
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, target: ['chrome92', 'safari15.4'], sourcemap: false },
})

/** Puts the service worker beside the built app, with the list of what belongs to this build. */
function serviceWorker(): Plugin {
  let folder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir)
    },
    closeBundle: async () => {
      const source = await readFile('web/offline/service_worker.ts', 'utf8')
      const { code } = await transformWithOxc(source, 'service_worker.ts')
      const page = await readFile(join(folder, 'index.html'), 'utf8')
      const files = (await readdir(join(folder, 'assets'))).sort().map((each) => `/assets/${each}`)
      const version = createHash('sha256').update(code).update(page).update(files.join()).digest('hex').slice(0, 16)
      await writeFile(join(folder, 'sw.js'), `const build = ${JSON.stringify({ version, page, files })}\n${code}`)
    },
  }
}

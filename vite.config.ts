import { paraglideVitePlugin } from '@inlang/paraglide-js'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app. In development it asks the server on port 8080. */
export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [
    paraglideVitePlugin({ project: './project.inlang', outdir: './paraglide', strategy: ['localStorage', 'baseLocale'] }),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    react(),
  ],
  server: { proxy: { '/api/v1': 'http://127.0.0.1:8080', '/tiles': 'http://127.0.0.1:8080' } },
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, target: ['chrome92', 'safari15.4'], sourcemap: false },
})

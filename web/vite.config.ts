import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const backend = { '/api': { target: process.env['YINUO_API'] ?? 'http://localhost:8080' } }

/** Writes the service worker beside the finished app, with the list of its files and a version that changes with any of them. */
function serviceWorker(): Plugin {
  let out = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      out = join(config.root, config.build.outDir)
    },
    closeBundle() {
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(out, name)).isFile() && name !== 'sw.js')
      const hash = createHash('sha256')
      for (const name of files.toSorted()) hash.update(name).update(readFileSync(join(out, name)))
      const addresses = files.map((name) => (name === 'index.html' ? '/' : `/${relative(out, join(out, name)).replaceAll('\\', '/')}`))
      const worker = readFileSync(fileURLToPath(new URL('./service-worker.js', import.meta.url)), 'utf8')
      writeFileSync(join(out, 'sw.js'), worker.replace('__VERSION__', hash.digest('hex').slice(0, 16)).replace('__FILES__', JSON.stringify(addresses.toSorted())))
    },
  }
}

export default defineConfig({
  plugins: [react(), serviceWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy: backend },
  preview: { port: 4173, proxy: backend },
  build: {
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'vendor', test: /node_modules[\\/](react|react-dom|react-router|@tanstack|i18next|react-i18next|scheduler|dayjs)[\\/]/ }],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
})

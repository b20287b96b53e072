import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Journeys in a real browser against the production build: one at a time, so that a slow machine tells no lies about another.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})

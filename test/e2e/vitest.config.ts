import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Journeys in a real browser against the production build, two at a time: each has its own server, profile and browser.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})

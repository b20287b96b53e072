import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Journeys in a real browser against the production build, two at a time: each has its own server, profile and browser.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // A journey over all pages takes a slow machine minutes; waiting for one thing fails after 30 seconds all the same.
    testTimeout: 360_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})

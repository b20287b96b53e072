import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What must hold of the built files; run after the build.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: { include: ['test/build/**/*.test.ts'] },
})

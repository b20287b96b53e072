import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { validatorPlugin } from '../../src/content/compile/validator-plugin.ts'

// What must hold of the built files; run after the build.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  plugins: [validatorPlugin()],
  test: { include: ['test/build/**/*.test.ts'] },
})

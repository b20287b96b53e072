import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { validatorPlugin } from './src/content/compile/validator-plugin.ts'

export default defineConfig({
  plugins: [validatorPlugin(), react()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
  },
})

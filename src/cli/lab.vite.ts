import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { validatorPlugin } from '../content/compile/validator-plugin.ts'

// How the lab's engine becomes one file for Node. The app itself is built by vite.config.ts.
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  publicDir: false,
  plugins: [validatorPlugin()],
  ssr: { noExternal: true },
  build: {
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'bundle.mjs', codeSplitting: false } },
  },
})

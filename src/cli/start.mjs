import { requireNode, requirePackages, run, stop } from './environment.mjs'

// `npm start`: installs when needed, builds, serves the production build and prints the address.
requireNode()
requirePackages()
if (run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']) !== 0)
  stop('the build has failed; the lines above say where')
const { serve } = await import('./serve.mjs')
const { address } = await serve({ port: Number(process.env.PORT ?? 4173) })
console.log(`Preflight is ready: ${address}`)

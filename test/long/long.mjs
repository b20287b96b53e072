import { pathToFileURL } from 'node:url'
import { readyBundle } from '../../src/cli/lab-bundle.mjs'

// `npm run test:long [-- --count 100000] [--seed 1] [--jobs 2]`: mutated inputs in child processes.
const { parent } = await import(pathToFileURL(readyBundle('test/long/long.ts')).href)
process.exitCode = await parent(process.argv.slice(2))

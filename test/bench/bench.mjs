import { pathToFileURL } from 'node:url'
import { ROOT } from '../../src/cli/environment.mjs'
import { CACHE, readyBundle } from '../../src/cli/lab-bundle.mjs'
import { coldStart } from './cold-start.mjs'
import { packSpeed } from './pack-speed.mjs'
import { searchSpeed } from './search-speed.mjs'

// `npm run bench`: the engine is measured as it is shipped, bundled, and not through a test runner's module loader.
const { bench } = await import(pathToFileURL(readyBundle('test/bench/bench.ts')).href)
await bench(ROOT, CACHE)
await coldStart(ROOT)
await searchSpeed(ROOT)
await packSpeed(ROOT)

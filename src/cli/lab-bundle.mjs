import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './environment.mjs'

/** All that a bundle of the lab can be made of; ui/ is never in it. */
const SOURCES = [
  'src/base',
  'src/cli',
  'src/content',
  'src/flashcards',
  'src/lab',
  'src/practice',
  'src/pricing',
  'src/progress',
  'content/prices',
  'test/bench',
  'test/long',
  'test/content/pack-files.ts',
  'test/content/small-files.ts',
  'test/platform/made-zip.ts',
  'package-lock.json',
]

/** Where bundles are kept: below node_modules, so that neither git nor the build of the app sees them. */
export const CACHE = join(ROOT, 'node_modules/.cache/preflight')

/** The file of an entry's bundle; its name changes with the sources, so that a file that is there is the right one. */
export function bundleOf(entry) {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, join(ROOT, source))
  const name = entry.replace(/^.*\/|\.\w+$/g, '')
  return join(CACHE, `${name}-${hash.digest('hex').slice(0, 16)}.mjs`)
}

/** The file of an entry's bundle, made first when it is not there. Ends the process when it cannot be made. */
export function readyBundle(entry) {
  const bundle = bundleOf(entry)
  if (existsSync(bundle)) return bundle
  const maker = fileURLToPath(new URL('./lab-build.mjs', import.meta.url))
  // What the making prints must not stand among the answers: everything of it goes to standard error.
  const { status } = spawnSync(process.execPath, [maker, entry, bundle], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(2)
  return bundle
}

function addTo(hash, path) {
  for (const file of filesOf(path)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
}

function filesOf(path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .filter(({ name }) => name !== 'ui' && !name.startsWith('.'))
    .flatMap(({ name }) => filesOf(join(path, name)))
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { requirePackages, ROOT } from './environment.mjs'
import { bundleOf, CACHE } from './lab-bundle.mjs'

// `node lab-build.mjs ENTRY [TARGET]`: one file that plain Node runs, with the schemas precompiled and all packages inside.
const entry = process.argv[2] ?? 'src/cli/lab.ts'
const installed = (file) => existsSync(join(ROOT, 'node_modules', file))
// Packages that somebody installed by hand are taken as they are.
if (!installed('vite') || installed('.preflight-lock')) requirePackages()
const target = process.argv[3] ?? bundleOf(entry)
const folder = join(CACHE, `making-${process.pid}`)
mkdirSync(folder, { recursive: true })
try {
  const { build } = await import('vite')
  await build({
    configFile: join(ROOT, 'src/cli/lab.vite.ts'),
    logLevel: 'error',
    build: { ssr: join(ROOT, entry), outDir: folder },
  })
  // Two commands that start at once both make it; renaming is atomic, and either file is right.
  renameSync(join(folder, 'bundle.mjs'), target)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const HOUR = 3_600_000
const name = basename(target).replace(/-\w+\.mjs$/, '')
for (const file of readdirSync(CACHE)) {
  const old = join(CACHE, file)
  if (!file.startsWith(`${name}-`) || old === target) continue
  // A command that has just started may be about to load the older one.
  if (Date.now() - statSync(old).mtimeMs > HOUR) rmSync(old, { force: true })
}

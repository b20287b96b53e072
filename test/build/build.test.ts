import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readHeaderRules } from '../../src/cli/serve.mjs'
import { SCHEMA_FILES } from '../../src/lab/schema-files.ts'
import { TRUSTED_TYPES } from '../../src/platform/security-headers.ts'

const DIST = join(import.meta.dirname, '../../dist')
const FILES = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).split(sep).join('/'))
const SCRIPTS = FILES.filter((file) => file.endsWith('.js'))
const text = (file: string) => readFileSync(join(DIST, file), 'utf8')
const html = text('index.html').replaceAll('&#39;', "'")
const gzip = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000

/** A script and all that it imports at once (not later). */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, from] of text(file).matchAll(/(?:import|from)\s*"\.\/([\w.-]+\.js)"/g))
    withImports(`assets/${from}`, seen)
  return seen
}

const started = [...text('index.html').matchAll(/<script[^>]*src="\.\/(assets\/[^"]+)"/g)].map(
  ([, file]) => file ?? '',
)
/** What every page loads. */
const start = () => started.reduce((seen, file) => withImports(file, seen), new Set<string>())
const chunk = (name: string) =>
  SCRIPTS.find((file) => new RegExp(`^assets/${name}-[\\w-]+\\.js$`).test(file)) ?? `no chunk ${name}`
const sizeOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0)

test('the home page loads at most 110 KB of JavaScript (gzip)', () => {
  const size = sizeOf(withImports(chunk('TodayPage'), start()))
  console.log(`home page: ${size.toFixed(1)} KB gzip of JavaScript`)
  expect(size).toBeLessThanOrEqual(110)
})

test('a page asks for few files: what every page loads is two, and the lab adds four', () => {
  expect(start().size).toBeLessThanOrEqual(2)
  expect(withImports(chunk('LabPage'), start()).size).toBeLessThanOrEqual(6)
})

test('the editor is in the chunks of the lab and nowhere else', () => {
  const before = new Set([
    ...start(),
    ...SCRIPTS.filter((file) => /Page-/.test(file)).flatMap((file) => [...withImports(file)]),
  ])
  const withEditor = [...before].filter((file) => /editorViewLayer|StandaloneEditor/.test(text(file)))
  expect(withEditor).toEqual([])
  const lab = withImports(chunk('LabPage'), start())
  const added = [...withImports(chunk('MonacoEditor'))].filter((file) => !lab.has(file))
  expect(sizeOf(added)).toBeLessThanOrEqual(900)
})

test('the fonts are at most 80 KB together', () => {
  const latin = FILES.filter((file) => /latin-wght-normal.*\.woff2$/.test(file))
  expect(latin).toHaveLength(2)
  expect(latin.reduce((sum, file) => sum + readFileSync(join(DIST, file)).length, 0)).toBeLessThanOrEqual(
    80_000,
  )
})

test('the page asks for its two fonts before the code that needs them has run', () => {
  const asked = [...html.matchAll(/<link rel="preload" as="font"[^>]*href="\.\/([^"]+)"/g)].map(
    ([, file]) => file,
  )
  expect(asked.toSorted()).toEqual(
    FILES.filter((file) => /latin-wght-normal.*\.woff2$/.test(file)).toSorted(),
  )
})

test('every file of the build is in the precache, but for what the host itself needs', () => {
  const manifest = [...text('sw.js').matchAll(/"?url"?:\s*"([^"]+)"/g)].map(([, url]) => url)
  const hostsOwn = ['sw.js', '_headers']
  expect(manifest.toSorted()).toEqual(FILES.filter((file) => !hostsOwn.includes(file)).toSorted())
})

test('the schemas of the lab lie at addresses that stay', () => {
  for (const file of Object.values(SCHEMA_FILES)) {
    const schema = JSON.parse(text(`schemas/${file}`)) as { $id: string; description: string }
    expect(schema.$id).toBe(file)
    expect(schema.description.length, file).toBeGreaterThan(20)
  }
})

test('no script may load from another host, compile strings or ask for CommonJS', () => {
  for (const file of SCRIPTS) {
    const code = text(file)
    expect(/["'`]https?:\/\/(?:cdn\.|[\w.]*jsdelivr|unpkg|[\w.]*cdnjs)/.test(code) ? file : '', 'a CDN').toBe(
      '',
    )
    expect(/\bnew Function\(|[^.\w]eval\(/.test(code) ? file : '', 'eval').toBe('')
  }
})

test('the page carries the policy first of all, and the headers carry it for every file', () => {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)
  expect(meta?.[1]).toContain("script-src 'self'")
  expect(meta?.[1]).toContain("require-trusted-types-for 'script'")
  expect(meta?.[1]).not.toContain('unsafe-eval')
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  const all = readHeaderRules(text('_headers')).find(({ pattern }) => pattern === '/*')?.headers ?? []
  const policy = all.find(([name]) => name === 'Content-Security-Policy')?.[1]
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy?.replace(/; frame-ancestors.*/, '')).toBe(meta?.[1])
})

test('the trusted policies on the list are those that the build creates, and no other', () => {
  const created = new Set<string>()
  for (const file of SCRIPTS) {
    for (const [, name] of text(file).matchAll(/createPolicy\(\s*["'`]([\w#-]+)["'`]/g))
      created.add(name ?? '')
    for (const [, name] of text(file).matchAll(/createTrustedTypesPolicy\w*\(\s*["'`]([\w#-]+)["'`]/g))
      created.add(name ?? '')
  }
  expect([...created].filter((name) => !TRUSTED_TYPES.includes(name))).toEqual([])
})

test('the app can be installed: manifest, icons', () => {
  const manifest = JSON.parse(text('manifest.webmanifest')) as {
    name: string
    icons: { src: string; purpose?: string }[]
    start_url: string
  }
  expect(manifest.name).toMatch(/^Preflight/)
  expect(manifest.icons.map(({ src }) => src).filter((src) => !FILES.includes(src))).toEqual([])
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  expect(text('index.html')).toContain('manifest.webmanifest')
})

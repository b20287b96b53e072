import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => resolve('src', file))
const IMPORT = /(?:^(?:import|export)(?! type)[^'"]*?|\bimport\()['"](\.[^'"?]+)/gm
const PAGES = [...readFileSync('src/app/routes.ts', 'utf8').matchAll(/import\('([^']+)'\)/g)].map(
  ([, page = '']) => resolve('src/app', page),
)

/** A file with all that it imports, at once or later. The table of routes leads everywhere, so it is passed over. */
function closureOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || file.endsWith('routes.ts')) return seen
  seen.add(file)
  if (/\.tsx?$/.test(file))
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const found = join(dirname(file), path)
      if (existsSync(found)) closureOf(found, seen)
    }
  return seen
}

/** The style sheets that know each class. */
function sheetsByClass(): ReadonlyMap<string, readonly string[]> {
  const sheets = new Map<string, string[]>()
  for (const file of FILES.filter((one) => one.endsWith('.css')))
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\.([a-z][\w-]*)/g))
      sheets.set(name, [...(sheets.get(name) ?? []), file])
  return sheets
}

function classesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/className=(?:"([^"]+)"|\{`([^`]+)`\})/g)].flatMap(
    ([, plain, template]) => (plain ?? template ?? '').split(/[\s${}]+/),
  )
}

test('every page brings the styles of what it shows, whichever page was opened before it', () => {
  const sheets = sheetsByClass()
  const frame = closureOf(resolve('src/main.tsx'))
  const bare = [...new Set(PAGES)].flatMap((page) => {
    const own = closureOf(page)
    return [...own]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => classesIn(file).map((name) => ({ file, name })))
      .filter(({ name }) => sheets.get(name)?.every((sheet) => !own.has(sheet) && !frame.has(sheet)))
      .map(({ file, name }) => `${page}: .${name} of ${file}`)
  })
  expect(PAGES.length).toBeGreaterThan(20)
  expect(bare).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** The floors, top down: a subject imports from the floors below it, never from its own floor or from above. */
const FLOORS: readonly (readonly string[])[] = [
  ['main', 'app', 'cli'],
  ['home', 'platform', 'settings'],
  ['drill', 'packs'],
  ['flashcards', 'lab', 'learn', 'search'],
  ['pricing'],
  ['choice'],
  ['practice'],
  ['progress'],
  ['content'],
  ['base', 'kit'],
]

/** Packages that core files (not in ui/, not at the edge) may use. */
const CORE_PACKAGES = [
  'yaml',
  'jsonc-parser',
  'ts-fsrs',
  'minisearch',
  'zustand/vanilla',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
]
const EDGES = ['app', 'cli', 'platform', 'kit', 'main']

interface Import {
  readonly file: string
  readonly subject: string
  readonly target: string
}

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.(tsx?|mjs)$/.test(entry.name) &&
      !entry.name.endsWith('.d.ts') &&
      !entry.name.endsWith('.gen.ts'),
  )
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))

function subjectOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.\w+$/, '')
}

const IMPORT = /^(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'|^import\s*'([^']+)'/gm

const IMPORTS: readonly Import[] = FILES.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(IMPORT)].map(([, from, later, bare]) => {
    const target = from ?? later ?? bare ?? ''
    const own = relative(SRC, resolve(SRC, dirname(file), target))
      .split(sep)
      .join('/')
    return { file, subject: subjectOf(file), target: target.startsWith('.') ? own : target }
  })
})

const isOwn = ({ target }: Import) => FLOORS.flat().includes(subjectOf(target)) && target.includes('.')
const floorOf = (subject: string) => FLOORS.findIndex((floor) => floor.includes(subject))

test('every folder of src has its floor', () => {
  const unknown = new Set(FILES.map(subjectOf).filter((subject) => floorOf(subject) < 0))
  expect([...unknown]).toEqual([])
})

test('imports only run downwards, and subjects of one floor do not know each other', () => {
  const wrong = IMPORTS.filter(isOwn)
    .filter(
      ({ subject, target }) =>
        subject !== subjectOf(target) && floorOf(subjectOf(target)) <= floorOf(subject),
    )
    // Build-time plugins are wired in vite.config.ts; the command line is its own top.
    .filter(({ subject, target }) => !(floorOf(subject) === 0 && floorOf(subjectOf(target)) === 0))
    .map(({ file, target }) => `${file} → ${target}`)
  expect(wrong).toEqual([])
})

test('core files know no user interface', () => {
  const wrong = IMPORTS.filter(({ file }) => !isEdge(file))
    .filter(
      ({ target }) =>
        /\/ui\//.test(target) || target === 'react' || target === 'react-dom' || target.startsWith('kit/'),
    )
    .map(({ file, target }) => `${file} → ${target}`)
  expect(wrong).toEqual([])
})

test('core files use only the packages of the short list', () => {
  const wrong = IMPORTS.filter((one) => !isEdge(one.file) && !isOwn(one))
    .filter(
      ({ target }) =>
        !target.startsWith('.') && !CORE_PACKAGES.includes(target) && !/\.(json|ts)(\?.*)?$/.test(target),
    )
    .map(({ file, target }) => `${file} → ${target}`)
  expect(wrong).toEqual([])
})

test('time, dice and storage are met at the edge only', () => {
  const banned = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\blocalStorage\b|\bindexedDB\b|\bfetch\(/
  const wrong = FILES.filter((file) => !EDGES.includes(subjectOf(file))).filter((file) =>
    banned.test(withoutComments(file)),
  )
  expect(wrong).toEqual([])
})

test('no HTML is ever parsed from a text', () => {
  const banned = /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|document\.write\(/
  expect(FILES.filter((file) => banned.test(withoutComments(file)))).toEqual([])
})

test('files bear names that say what they answer', () => {
  const junk = /^(utils?|helpers?|types|common|manager|index|misc)\.\w+$/
  expect(FILES.filter((file) => junk.test(file.split('/').at(-1) ?? ''))).toEqual([])
})

function isEdge(file: string): boolean {
  return EDGES.includes(subjectOf(file)) || file.includes('/ui/') || file.endsWith('-plugin.ts')
}

function withoutComments(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

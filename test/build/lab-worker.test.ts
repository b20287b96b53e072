import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { RULES } from '../../src/lab/rules.ts'

const ASSETS = join(import.meta.dirname, '../../dist/assets')
const FILE = join(
  ASSETS,
  readdirSync(ASSETS).find((name) => /^lab\.worker-[\w-]+\.js$/.test(name)) ?? 'no worker',
)
/** The worker with all that it loads before it can check; what it loads later is not counted. */
const CODE = withImports(FILE)

function withImports(file: string): string {
  const code = readFileSync(file, 'utf8')
  const imported = [
    ...code.matchAll(/^import[^;]*?from"\.\/([\w.-]+)";|(?<=;)import[^;]*?from"\.\/([\w.-]+)"/g),
  ]
  return [code, ...imported.map(([, first, next]) => withImports(join(ASSETS, first ?? next ?? '')))].join('')
}

test('the worker of the lab is at most 90 KB (gzip)', () => {
  const size = gzipSync(CODE, { level: 9 }).length / 1000
  console.log(`lab worker: ${size.toFixed(1)} KB gzip`)
  expect(size).toBeLessThanOrEqual(90)
})

test('the worker carries no words that only the pages of the rules show', () => {
  const carried = RULES.filter(({ why }) => CODE.includes(JSON.stringify(why).slice(1, -1)))
  expect(carried.map(({ id }) => id)).toEqual([])
})

type Listener = (event: { readonly data: { readonly id: number; readonly request: object } }) => void

let ask: (request: object) => Promise<unknown>
/** The worker as it was built, in this process: what it hears and says goes through here. */
beforeAll(async () => {
  const answers = new Map<number, { said: (value: unknown) => void; failed: (error: unknown) => void }>()
  let asked = 0
  let hear: Listener = () => {}
  Object.assign(globalThis, {
    addEventListener: (_: 'message', listener: Listener) => (hear = listener),
    postMessage: ({ id, value }: { id: number; value: unknown }) => answers.get(id)?.said(value),
    reportError: (error: unknown) => answers.get(asked)?.failed(error),
  })
  await import(/* @vite-ignore */ pathToFileURL(FILE).href)
  ask = (request) =>
    new Promise((said, failed) => {
      answers.set(++asked, { said, failed })
      hear({ data: { id: asked, request } })
    })
})

test('the worker as built says of every example what the sources say', async () => {
  const context = { mode: 'new', today: '2026-11-15' } as const
  const odd = [
    'a: !!binary aGk=\n',
    'a: &b c\nd: *b\n',
    'a: {b: [c, "d"], ? e : f}\n',
    '%YAML 1.1\n---\na: b\n',
    '{ "a": 1, }',
  ]
  const texts = RULES.flatMap(({ bad, good, kinds }) =>
    [bad, good].map((text) => unmarked(wholeExample(text, kinds[0])).text),
  )
  for (const text of [...texts, ...odd]) {
    const { problems } = (await ask({ kind: 'check', text, context })) as ReturnType<typeof check>
    expect(problems, text).toEqual(check(text, context).problems)
    await ask({ kind: 'fix-all', text, context })
    await ask({ kind: 'format', text })
  }
}, 60_000)

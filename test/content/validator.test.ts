import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validatorModule } from '../../src/content/compile/validator-plugin.ts'

type Validate = ((data: unknown) => boolean) & { readonly errors?: readonly { keyword: string }[] | null }

// Below node_modules, so that the module's own imports are found.
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(resolve('node_modules/.validator-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The module as a browser would run it: written out and imported. */
async function imported(name: string, schema: object): Promise<Validate> {
  const file = join(folder, `${name}.mjs`)
  await writeFile(file, validatorModule(JSON.stringify(schema)))
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Validate }
  return module.default
}

const FORBIDDEN = /\brequire\s*\(|\beval\s*\(|\bFunction\s*\(/

describe('A schema as a module', () => {
  it('asks for nothing that the Content-Security-Policy forbids, whatever our schemas say', async () => {
    const folders = ['src/content/schema', 'src/lab/schema', 'src/progress']
    const files = (
      await Promise.all(folders.map(async (path) => (await readdir(path)).map((name) => `${path}/${name}`)))
    )
      .flat()
      .filter((file) => file.endsWith('.schema.json'))
    expect(files.length).toBeGreaterThanOrEqual(10)
    for (const file of files)
      expect(validatorModule(await readFile(file, 'utf8')), file).not.toMatch(FORBIDDEN)
  })

  it('counts characters, not UTF-16 units', async () => {
    const validate = await imported('length', { type: 'string', minLength: 2, maxLength: 3 })
    expect(validate('ab')).toBe(true)
    expect(validate('🧭🧭🧭')).toBe(true)
    expect(validate('🧭')).toBe(false)
    expect(validate.errors).toMatchObject([{ keyword: 'minLength' }])
    expect(validate('abcd')).toBe(false)
  })

  it('compares objects by their content', async () => {
    const items = { type: 'object', properties: { name: { type: 'string', minLength: 1 } } }
    const validate = await imported('unique', { type: 'array', uniqueItems: true, items })
    expect(validate([{ name: 'a' }, { name: 'b' }])).toBe(true)
    expect(validate([{ name: 'a' }, { name: 'a' }])).toBe(false)
    expect(validate.errors).toMatchObject([{ keyword: 'uniqueItems' }])
  })

  it('tells all violations at once', async () => {
    const validate = await imported('all', {
      type: 'object',
      required: ['a'],
      additionalProperties: false,
      properties: { a: {}, b: { type: 'integer', minimum: 1 } },
    })
    expect(validate({ b: 0.5, c: 1 })).toBe(false)
    expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(
      expect.arrayContaining(['required', 'additionalProperties', 'type', 'minimum']),
    )
  })

  it('refuses a schema for which ajv needs what no browser may run', () => {
    expect(() => validatorModule(JSON.stringify({ type: 'string', const: 'require(' }))).toThrow(
      'may not run',
    )
    expect(() => validatorModule(JSON.stringify({ typo: 'string' }))).toThrow('unknown keyword')
  })
})

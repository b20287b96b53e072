import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validatorModule, validatorsModule } from '../../src/content/compile/validator-plugin.ts'

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

const refersToFiles = (text: string) => /"\$ref": *"[\w.-]+\.json/.test(text)

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
    for (const file of files) {
      const text = await readFile(file, 'utf8')
      if (!refersToFiles(text)) expect(validatorModule(text), file).not.toMatch(FORBIDDEN)
    }
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

describe('Schemas that share definitions, as one module', () => {
  const shared = {
    $id: 'shared.json',
    definitions: {
      name: { type: 'string', minLength: 2, description: 'A name that nobody reads at run time.' },
      kind: { enum: ['a', 'b'] },
    },
  }
  const named = (...keys: string[]) => ({
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, { $ref: '#/definitions/name' }])),
  })
  const documents = {
    $id: 'documents.json',
    properties: {
      'one-kind': { $ref: 'shared.json#/definitions/one' },
      other: { $ref: 'shared.json#/definitions/other' },
      typed: { $ref: 'shared.json#/definitions/typed' },
    },
  }
  const typed = { type: 'object', properties: { 'a-b': { type: ['string', 'boolean'] } } }
  const definitions = { ...shared.definitions, one: named('first', 'second'), other: named('third'), typed }
  const code = validatorsModule(JSON.stringify(documents), [JSON.stringify({ ...shared, definitions })])

  it('has a function for each, by its name, that says place, keyword and parameters', async () => {
    const file = join(folder, 'several.mjs')
    await writeFile(file, code)
    const { default: validators } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      default: Record<string, Validate>
    }
    expect(Object.keys(validators)).toEqual(['one-kind', 'other', 'typed'])
    expect(validators['other']?.({ third: 'ok' })).toBe(true)
    expect(validators['one-kind']?.({ first: 'x', second: 1 })).toBe(false)
    expect(validators['one-kind']?.errors).toEqual([
      { instancePath: '/first', keyword: 'minLength', params: { limit: 2 } },
      { instancePath: '/second', keyword: 'type', params: { type: 'string' } },
    ])
    expect(validators['typed']?.({ 'a-b': 1 })).toBe(false)
    expect(validators['typed']?.errors).toEqual([
      { instancePath: '/a-b', keyword: 'type', params: { type: ['string', 'boolean'] } },
    ])
  })

  it('compiles each definition once and carries no words along', () => {
    expect(code.match(/"minLength",params/g)).toHaveLength(1)
    expect(code).not.toContain('nobody reads')
    expect(code).not.toContain('schemaPath')
    expect(code, 'types are named without the schema').not.toMatch(/schema\d+\./)
  })

  it('asks for nothing that the Content-Security-Policy forbids', async () => {
    const read = (name: string) => readFile(`src/lab/schema/${name}.schema.json`, 'utf8')
    const others = await Promise.all(['apprunner-yaml', 'requests'].map(read))
    expect(validatorsModule(await read('documents'), others)).not.toMatch(FORBIDDEN)
  })
})

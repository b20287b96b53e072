import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Ajv, { type Options } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'
import { byKind } from './by-kind.ts'

/** The length of a text in characters: a pair of surrogates is one. */
const LENGTH = `((text) => {
  let length = text.length
  for (let at = 1; at < text.length; at++)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) length--
  return length
})`

/** What ajv's generated code may ask for at run time, as an import that needs no CommonJS. */
const RUNTIME: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': LENGTH,
  'require("ajv/dist/runtime/equal").default': 'deepEqual',
}

const OPTIONS: Options = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}

/**
 * Schemas as plain functions, compiled by ajv at build: the app's Content-Security-Policy forbids eval, so none is ever
 * compiled in the browser. `import validate from './x.schema.json?validator'` is one function, whose errors carry what
 * an author of content wants to read; `import validators from './x.schema.json?validators'` is a record of functions,
 * one for each property of a schema whose properties refer to other schemas, and small.
 */
export function validatorPlugin(): Plugin {
  return {
    name: 'preflight:validator',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?')
      if (query !== 'validator' && query !== 'validators') return
      this.addWatchFile(file)
      const text = await readFile(file, 'utf8')
      if (query === 'validator') return { code: validatorModule(text), map: null, moduleType: 'js' }
      const others = filesReferredTo(text).map((name) => join(dirname(file), name))
      for (const other of others) this.addWatchFile(other)
      const texts = await Promise.all(others.map((other) => readFile(other, 'utf8')))
      return { code: validatorsModule(text, texts), map: null, moduleType: 'js' }
    },
  }
}

/** The source of an ES module whose default export validates against the schema. Throws while `require` or eval remains. */
export function validatorModule(schemaText: string): string {
  const ajv = new Ajv({ ...OPTIONS, code: { source: true, esm: true }, verbose: true, discriminator: true })
  return runnable(standaloneCode(ajv, ajv.compile(byKind(JSON.parse(schemaText) as object))))
}

/**
 * The source of an ES module whose default export has a function for each property of the schema, which may refer to
 * the other schemas by their `$id`. Every definition is one function that all share, and errors say no more than the
 * place, the keyword and its parameters. Throws while `require` or eval remains.
 */
export function validatorsModule(schemaText: string, otherTexts: readonly string[]): string {
  const ajv = new Ajv({
    ...OPTIONS,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true },
  })
  const [schema, ...others] = [schemaText, ...otherTexts].map((text) => withoutAnnotations(JSON.parse(text)))
  for (const other of others) ajv.addSchema(other as object)
  const { $id, properties } = schema as { $id: string; properties: Record<string, { $ref: string }> }
  const names = Object.entries(properties).map(([name, { $ref }], index) => ({
    name,
    local: `v${index}`,
    $ref,
  }))
  ajv.addSchema(schema as object)
  const code = terse(
    standaloneCode(
      ajv,
      Object.fromEntries(names.map(({ name, local }) => [local, `${$id}#/properties/${name}`])),
    ),
  )
  const record = names.map(({ name, local }) => `${JSON.stringify(name)}: ${local}`)
  return `${runnable(code)}\nexport default { ${record.join(', ')} }\n`
}

function filesReferredTo(schemaText: string): string[] {
  return [...new Set([...schemaText.matchAll(/"\$ref": *"([\w.-]+\.json)/g)].map(([, name = '']) => name))]
}

/** Without what the app never reads of an error, and with one function that adds an error: most of the code is such. */
function terse(code: string): string {
  const short = code
    .replaceAll(
      /schemaPath:"[^"]*",|allowedValues: schema[\w.[\]"-]+|,parentData:\w+,parentDataProperty:(?:"[^"]*"|\w+),rootData(?=\})/g,
      '',
    )
    .replaceAll(
      /const (err\d+) = (\{[^;]*\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      'vErrors = withError(vErrors, $2);',
    )
  return `${withTypes(short)}\n${WITH_ERROR}`
}

/** With the types that an error names in place of the schema that they would be read from, which then nobody needs. */
function withTypes(code: string): string {
  const schemas = new Map(
    [...code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function |$)/gm)].map(
      ([, name = '', json = '']) => [name, json],
    ),
  )
  return code.replaceAll(
    /\b(schema\d+)((?:\.[\w$]+|\["[^"]+"\])*\.type)\b/g,
    (whole, name: string, path: string) => {
      const json = schemas.get(name)
      return json === undefined ? whole : JSON.stringify(valueAt(JSON.parse(json), stepsOf(path)))
    },
  )
}

function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\.([\w$]+)|\["([^"]+)"\]/g)].map(([, plain, quoted]) => plain ?? quoted ?? '')
}

function valueAt(schema: unknown, steps: readonly string[]): unknown {
  return steps.reduce((value, step) => (value as Readonly<Record<string, unknown>>)[step], schema)
}

const WITH_ERROR = `function withError(errors, error) {
  if (errors === null) return [error]
  errors.push(error)
  return errors
}`

/** Generated code carries pieces of the schema along: what only people read must not be in them. */
function withoutAnnotations(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword))
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      OF_NAMES.has(keyword)
        ? Object.fromEntries(
            Object.entries(value as object).map(([name, one]) => [name, withoutAnnotations(one)]),
          )
        : withoutAnnotations(value),
    ]),
  )
}

const ANNOTATIONS = new Set(['title', 'description', '$comment', 'examples', 'default'])
/** Keywords whose keys are names of the author's own. */
const OF_NAMES = new Set(['properties', 'definitions'])

function runnable(generated: string): string {
  let code = generated
  for (const [wanted, given] of Object.entries(RUNTIME)) code = code.replaceAll(wanted, given)
  if (code.includes('deepEqual')) code = `import deepEqual from 'fast-deep-equal'\n${code}`
  if (/\brequire\(|\bnew Function\b|\beval\(/.test(code))
    throw new Error('ajv generated code that the browser may not run')
  return code
}

import { readFile } from 'node:fs/promises'
import Ajv from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'

const QUERY = '?validator'

/** What ajv's generated code may ask for at run time, as an import that needs no CommonJS. */
const RUNTIME: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default':
    '((text) => { let n = 0; for (const _ of text) n++; return n })',
  'require("ajv/dist/runtime/equal").default': 'deepEqual',
}

/**
 * `import validate from './x.schema.json?validator'`: the schema as a plain function, compiled by ajv at build.
 * The app's Content-Security-Policy forbids eval, so no schema is ever compiled in the browser.
 */
export function validatorPlugin(): Plugin {
  return {
    name: 'preflight:validator',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return
      const file = id.slice(0, -QUERY.length)
      this.addWatchFile(file)
      return { code: validatorModule(await readFile(file, 'utf8')), map: null, moduleType: 'js' }
    },
  }
}

/** The source of an ES module whose default export validates against the schema. Throws while `require` or eval remains. */
export function validatorModule(schemaText: string): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true },
    verbose: true,
  })
  const validate = ajv.compile(JSON.parse(schemaText) as object)
  let code = standaloneCode(ajv, validate)
  for (const [wanted, given] of Object.entries(RUNTIME)) code = code.replaceAll(wanted, given)
  if (code.includes('deepEqual')) code = `import deepEqual from 'fast-deep-equal'\n${code}`
  if (/\brequire\(|\bnew Function\b|\beval\(/.test(code))
    throw new Error('ajv generated code that the browser may not run')
  return code
}

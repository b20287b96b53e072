import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const VERSION = '1.25.0'
const PACKAGES = [`yaml-language-server@${VERSION}`, 'vscode-json-languageservice@5.7.2']

/** The language servers that other editors use, as functions that validate a text once. */
export interface Peers {
  /** yaml-language-server on an apprunner.yaml. */
  readonly yaml: (text: string) => Promise<unknown>
  /** The same on a request: every JSON is YAML. */
  readonly request: (text: string) => Promise<unknown>
  /** vscode-json-languageservice on a request: it knows JSON only, and has no rules beside the schema. */
  readonly json: (text: string) => Promise<unknown>
}

/** A peer's own API, as far as it is used here. */
interface Service {
  readonly configure: (settings: object) => void
  readonly doValidation: (document: object, second: unknown) => Promise<unknown>
  readonly parseJSONDocument: (document: object) => object
}

/** Installs the peers into a folder of their own, once. They are no dependency of the project. */
export function peers(cache: string, yamlSchema: object, jsonSchema: object): Peers | undefined {
  const folder = join(cache, `peer-${VERSION}`)
  if (!existsSync(join(folder, 'node_modules/yaml-language-server'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    const { status } = spawnSync('npm', ['install', ...options, ...PACKAGES], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      timeout: 180_000,
      shell: process.platform === 'win32',
    })
    if (status !== 0) return undefined
  }
  const load = createRequire(join(folder, 'package.json'))
  const { TextDocument } = load('vscode-languageserver-textdocument') as {
    TextDocument: { create: (uri: string, language: string, version: number, text: string) => object }
  }
  const yaml = (
    load('yaml-language-server') as { getLanguageService: (params: object) => Service }
  ).getLanguageService({
    schemaRequestService: () => Promise.resolve('{}'),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  })
  yaml.configure({
    validate: true,
    schemas: [
      { uri: 'preflight://yaml', fileMatch: ['*.yaml'], schema: yamlSchema },
      { uri: 'preflight://request', fileMatch: ['*.json'], schema: jsonSchema },
    ],
  })
  const json = (
    load('vscode-json-languageservice') as { getLanguageService: (params: object) => Service }
  ).getLanguageService({})
  json.configure({
    validate: true,
    schemas: [{ uri: 'preflight://json', fileMatch: ['*.json'], schema: jsonSchema }],
  })
  let version = 0
  // A new document each time: the servers keep what they know of an old one.
  const document = (name: string, language: string, text: string) =>
    TextDocument.create(`file:///a${++version}.${name}`, language, version, text)
  return {
    yaml: (text) => yaml.doValidation(document('yaml', 'yaml', text), false),
    request: (text) => yaml.doValidation(document('json', 'yaml', text), false),
    json: (text) => {
      const request = document('json', 'json', text)
      return json.doValidation(request, json.parseJSONDocument(request))
    },
  }
}

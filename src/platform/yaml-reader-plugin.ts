import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/**
 * The half of `yaml` that writes and converts documents, and the schemas other than the core one. Methods
 * of its classes and its table of tags name them, so that no bundler drops them.
 */
const WRITER =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:schema[\\/](?:yaml-1\.1|json)[\\/]\w+|stringify[\\/]\w+|visit|parse[\\/]cst-(?:visit|stringify|scalar)|doc[\\/](?:anchors|createNode|applyReviver)|nodes[\\/](?:addPairToJSMap|toJS))\.js$/

/** Leaves that half out of a worker that only reads YAML, which is a quarter of it: to call it there is a mistake. */
export function yamlReaderPlugin(): Plugin {
  let writes = false
  return {
    name: 'preflight:yaml-reader',
    enforce: 'pre',
    buildStart({ input }) {
      writes = /(?:convert|pack)\.worker/.test(JSON.stringify(input))
    },
    load: {
      filter: { id: WRITER },
      async handler(id) {
        if (writes) return undefined
        const [, names = ''] = /^export \{([^}]*)\};?\s*$/m.exec(await readFile(id, 'utf8')) ?? []
        const stubs = names
          .split(',')
          .map(
            (name) =>
              `export const ${name.trim()} = () => { throw new Error('Inconsistent: ${name.trim()} is left out') }`,
          )
        return { code: stubs.join('\n'), map: null }
      },
    },
  }
}

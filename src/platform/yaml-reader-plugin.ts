import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** The half of `yaml` that writes and converts documents. Methods of its classes call it, so that no bundler drops it. */
const WRITER =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|visit|parse[\\/]cst-(?:visit|stringify|scalar)|doc[\\/](?:createNode|applyReviver)|nodes[\\/](?:addPairToJSMap|toJS))\.js$/

/** Leaves that half out of a worker that only reads YAML, which is a quarter of it: to call it there is a mistake. */
export function yamlReaderPlugin(): Plugin {
  let writes = false
  return {
    name: 'preflight:yaml-reader',
    enforce: 'pre',
    buildStart({ input }) {
      writes = JSON.stringify(input).includes('convert.worker')
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

import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { validatorPlugin } from '../content/compile/validator-plugin.ts'
import type { RulePage } from '../lab/engine.ts'
import type { CheckContext } from '../lab/rule.ts'

const ID = 'virtual:lab/rulebook'
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Serves the pages of all rules, made by really running them as of the day of the build. */
export function rulebookPlugin(): Plugin {
  return {
    name: 'preflight:rulebook',
    resolveId: (id) => (id === ID ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return
      // The lab needs Vite to be loaded: its rules are a folder, its schemas are compiled.
      const { module, dependencies } = await runnerImport<{
        rulebook: (context: CheckContext) => readonly RulePage[]
      }>(`${ROOT}src/lab/rulebook.ts`, {
        root: ROOT,
        configFile: false,
        logLevel: 'error',
        plugins: [validatorPlugin()],
      })
      for (const file of dependencies) this.addWatchFile(file)
      const pages = module.rulebook({ mode: 'new', today: new Date().toISOString().slice(0, 10) })
      const text = JSON.stringify(JSON.stringify(pages))
      return { code: `export default JSON.parse(${text})`, map: null, moduleType: 'js' }
    },
  }
}

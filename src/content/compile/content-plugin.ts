import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { checkContent } from '../checks/checks.ts'
import type { Course } from '../course.ts'
import { type Compilation, compileContent } from './compile.ts'
import { type ContentFault, faultText } from './fault.ts'
import { readContentFolder, schemaChecks } from './folder-plugin.ts'
import type { Provers } from './provers.ts'
import { validatorPlugin } from './validator-plugin.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CONTENT = `${ROOT}content/`
const PREFIX = 'virtual:course/'

/** Compiles the project's content folder as the build and `npm run content` do. `provers` is a file below the project's root. */
export async function compileProjectContent(provers: string): Promise<Compilation> {
  const deps = { schemas: await schemaChecks(), ...(await proversIn(provers)) }
  return compileContent(await readContentFolder(CONTENT), deps)
}

interface Checked {
  readonly course: Course
  readonly faults: readonly ContentFault[]
}

async function checkedProject(provers: string): Promise<Checked> {
  const compilation = await compileProjectContent(provers)
  const { course } = compilation
  return { course, faults: checkContent({ ...compilation, day: lastChecked(course) }) }
}

/** The newest day on which anything was checked: a build judges its content by that, so that the same files always build. */
function lastChecked({ topics, scenarios, labs }: Course): string {
  const items = [...topics.flatMap(({ facts, questions }) => [...facts, ...questions]), ...scenarios, ...labs]
  return items.reduce((last, { checked }) => (checked > last ? checked : last), '')
}

async function proversIn(file: string): Promise<Provers> {
  return (await moduleIn<{ PROVERS: Provers }>(file)).PROVERS
}

/** The lab needs Vite to be loaded (its rules are a folder, its schemas are compiled), so what uses it comes as a file. */
async function moduleIn<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(ROOT + file, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [validatorPlugin()],
  })
  return module
}

/** The files, below the project's root, whose functions lie above the content and need Vite to be loaded. */
export interface ContentWork {
  /** Exports `PROVERS`. */
  readonly provers: string
  /** Exports `searchContent`. */
  readonly search: string
}

/**
 * Serves the compiled course as `virtual:course/…` modules, one for each part that a page loads on its own.
 * A fault stops the build; in dev it is the overlay, and mending the file reloads the page.
 */
export function contentPlugin(work: ContentWork): Plugin {
  let kept: Promise<Checked> | undefined
  const compiled = () => (kept ??= checkedProject(work.provers))
  return {
    name: 'preflight:content',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return
      const { course, faults } = await compiled()
      if (faults[0])
        this.error({ message: report(faults), loc: { ...faults[0], file: CONTENT + faults[0].file } })
      if (id === `\0${PREFIX}search`) {
        const { searchContent } = await moduleIn<{ searchContent: (of: Course) => unknown }>(work.search)
        return { code: json(searchContent(course)), map: null, moduleType: 'js' }
      }
      return { code: moduleOf(course, id.slice(PREFIX.length + 1)), map: null, moduleType: 'js' }
    },
    configureServer(server) {
      server.watcher.add(CONTENT)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(CONTENT)) return
        kept = undefined
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

function report(faults: readonly ContentFault[]): string {
  const lines = faults.map((fault) => faultText({ ...fault, file: `content/${fault.file}` }))
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n${lines.join('\n')}`
}

/** JSON.parse of a string is faster for the browser to start than an object literal of the same size. */
function json(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

function loaders(kind: string, ids: readonly string[]): string {
  const entries = ids.map(
    (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${PREFIX}${kind}/${id}`)})`,
  )
  return `{ ${entries.join(', ')} }`
}

function moduleOf(course: Course, part: string): string {
  const [kind, id] = part.split('/')
  switch (kind) {
    case 'outline':
      return json(course.outline)
    case 'contents':
      return json(course.contents)
    case 'questions':
      return json(course.questions)
    case 'loaders':
      return `export const topics = ${loaders(
        'topic',
        course.topics.map((topic) => topic.id),
      )}`
    case 'books':
      return json(course.priceBooks)
    case 'topic':
      return json(course.topics.find((topic) => topic.id === id))
    case 'scenarios':
      return json(course.scenarios)
    case 'labs':
      return json(course.labs)
    case 'matrix':
      return json(course.matrix)
    case 'exams':
      return json(course.exams)
    case 'reference':
      return json({ glossary: course.glossary, commands: course.commands })
    default:
      throw new Error(`No part of the course is called "${part}".`)
  }
}

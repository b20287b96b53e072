import { describe, expect, it } from 'vitest'
import { compileProjectContent, contentPlugin } from '../../src/content/compile/content-plugin.ts'

interface Hooks {
  readonly resolveId: (id: string) => string | undefined
  readonly load: (id: string) => Promise<{ readonly code: string } | undefined>
}

/** The plugin as Vite calls it; `this.error` throws what the build would print. */
function pluginOf(provers: string): Hooks {
  const plugin = contentPlugin({ provers, search: 'src/platform/search-content.ts' }) as unknown as Hooks
  const context = {
    error: ({ message, loc }: { message: string; loc: { file: string } }) => {
      throw new Error(`${message}\n\nin ${loc.file}`)
    },
  }
  return { resolveId: plugin.resolveId, load: (id) => plugin.load.call(context, id) }
}

const plugin = pluginOf('src/platform/provers.ts')

/** What importing the module gives. */
async function imported(name: string): Promise<unknown> {
  const loaded = await plugin.load(plugin.resolveId(`virtual:course/${name}`) ?? '')
  const code = loaded?.code ?? ''
  expect(code).toMatch(/^export default JSON\.parse\("/)
  return JSON.parse(JSON.parse(code.slice('export default JSON.parse('.length, -1)) as string)
}

describe('The course as modules', () => {
  it('are the parts that pages load on their own', async () => {
    const { course } = await compileProjectContent('src/platform/provers.ts')
    expect(await imported('outline')).toEqual(course.outline)
    expect(await imported('questions')).toEqual(course.questions)
    expect(await imported('contents')).toEqual(course.contents)
    expect(await imported('scenarios')).toEqual(course.scenarios)
    expect(await imported('labs')).toEqual(course.labs)
    expect(await imported('matrix')).toEqual(course.matrix)
    expect(await imported('exams')).toEqual(course.exams)
    expect(await imported('topic/pricing')).toEqual(course.topics.find(({ id }) => id === 'pricing'))
    expect(await imported('books')).toEqual(course.priceBooks)
  })

  it('load a topic only when it is asked for', async () => {
    const code = (await plugin.load('\0virtual:course/loaders'))?.code
    expect(code).toContain('"pricing": () => import("virtual:course/topic/pricing")')
  })

  it('leave other modules to other plugins', async () => {
    expect(plugin.resolveId('./course.ts')).toBeUndefined()
    expect(await plugin.load('/src/course.ts')).toBeUndefined()
    await expect(plugin.load('\0virtual:course/nonsense')).rejects.toThrow(
      'No part of the course is called "nonsense".',
    )
  })

  it('are not made while there is a fault: the build stops with every fault at its place', async () => {
    const strict = pluginOf('test/content/strict-provers.ts')
    await expect(strict.load('\0virtual:course/outline')).rejects.toThrow(
      /^1 fault in the content:\ncontent\/compute-choice\/questions\.yaml:\d+:\d+ {2}It does not follow\.\n\nin .*\/content\/compute-choice\/questions\.yaml$/,
    )
  })
})

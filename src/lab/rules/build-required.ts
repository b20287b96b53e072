import { nearest } from '../spelling.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'build-required',
  title: 'build.commands.build is required',
  severity: 'error',
  why: 'AWS documents build commands as required, also for an application that needs no build. Such a file lists one harmless command.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  «commands»:
    pre-build:
      - npm ci
`,
  good: `
build:
  commands:
    build:
      - npm ci
`,
  *check(document) {
    const first = document.map()?.entries[0]
    if (!first || document.entry('build', 'commands', 'build')) return
    if (['commands', 'pre-build', 'post-build'].some((key) => document.entry(key))) return
    const near = [
      ...(document.map('build')?.entries ?? []),
      ...(document.map('build', 'commands')?.entries ?? []),
    ]
    if (near.some(({ key }) => LOOSE.has(key) || mistyped(key))) return
    for (const path of [['build', 'commands'], ['build'], []]) {
      const entry = document.entry(...path)
      const node = document.node(...path)
      if (path.length > 0 && !entry) continue
      if (node && node.kind !== 'map' && !(node.kind === 'scalar' && node.value === null)) return
      yield {
        at: entry?.keyRange ?? first.keyRange,
        message: `${path.length === 0 ? 'The file' : path.join('.')} lacks ${['build', 'commands', 'build'].slice(path.length).join('.')}, the list of the commands that build the application. App Runner requires it, if only with one command such as - npm ci.`,
      }
      return
    }
  },
} satisfies Rule

/** A key that is nearly `commands` or `build` is reported as mistyped. */
function mistyped(key: string): boolean {
  return !KNOWN.has(key) && nearest(key, ['commands', 'build']).length > 0
}

/** A phase directly under build is reported by commands-shape. */
const LOOSE = new Set(['build'])
const KNOWN = new Set(['commands', 'env', 'pre-build', 'build', 'post-build'])

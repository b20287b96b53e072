import { commandsOf } from '../commands.ts'
import type { LabDocument } from '../document.ts'
import { isEmpty } from '../node.ts'
import type { Fix } from '../problem.ts'
import { put, raw } from '../put.ts'
import { remove, together } from '../remove.ts'
import type { Rule } from '../rule.ts'
import { runtimeOf } from '../runtime-of.ts'
import { slice } from '../text-lines.ts'

export default {
  id: 'pre-run-needs-revised-build',
  title: 'Only the revised build has pre-run',
  severity: 'error',
  why: 'pre-run exists for python311, nodejs18 and nodejs22. AWS says not to use it with the runtimes of the original build, which repeat build in the final image anyway.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: corretto11
run:
  «pre-run»:
    - echo hello
  command: java -jar target/app.jar
`,
  good: `
runtime: corretto11
run:
  command: java -jar target/app.jar
`,
  *check(document) {
    const runtime = runtimeOf(document)?.runtime
    if (!document.entry('run', 'pre-run') || runtime?.build !== 'original') return
    yield {
      at: document.anchor('run', 'pre-run'),
      message: `${runtime.id} is built the original way, which has no pre-run: there build runs again in the final image. Move the commands to build.commands.build.`,
      // A runtime past its end of support is replaced first, and its successor may know pre-run.
      fix: runtime.ends ? undefined : intoBuild(document),
    }
  },
} satisfies Rule

/** The commands after those of build, where they have the same effect; without them where build has them already. */
function intoBuild(document: LabDocument): Fix | undefined {
  const commands = commandsOf(document)
  const built = new Set(commands.filter(({ phase }) => phase === 'build').map(({ text }) => text))
  const moved = commands.filter(({ phase, text }) => phase === 'pre-run' && !built.has(text))
  const all = document.node('run', 'pre-run')
  const gone = remove(document, ['run', 'pre-run'])
  const plain = all?.kind === 'list' ? all.items.every((item) => item.kind === 'scalar') : isEmpty(all)
  if (!gone || !plain) return undefined
  if (moved.length === 0) return { title: 'Remove pre-run', edits: [gone] }
  const written = moved.map(({ node }) => slice(document.text, node.range))
  const added = written.some((text) => /[\n\r]/.test(text))
    ? undefined
    : put(
        document,
        ['build', 'commands', 'build'],
        written.map((text) => raw(` ${text}`)),
      )
  const edits = added && together(document.text, gone, added)
  return edits && { title: 'Move the commands to build.commands.build', edits }
}

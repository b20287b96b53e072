import { remove } from '../remove.ts'
import type { Rule } from '../rule.ts'
import { runtimeOf } from '../runtime-of.ts'

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
    const edit = remove(document, ['run', 'pre-run'])
    yield {
      at: document.anchor('run', 'pre-run'),
      message: `${runtime.id} is built the original way, which has no pre-run: there build runs again in the final image. Move the commands to build.commands.build.`,
      // A runtime past its end of support is replaced first, and its successor may know pre-run.
      fix: runtime.ends || !edit ? undefined : { title: 'Remove pre-run', edits: [edit] },
    }
  },
} satisfies Rule

import type { LabDocument } from '../document.ts'
import { commandsOf, installsPython, type Command } from '../commands.ts'
import { put, raw } from '../put.ts'
import type { Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { slice } from '../text-lines.ts'

export default {
  id: 'python311-pre-run',
  title: 'python311 installs its packages in pre-run',
  severity: 'warning',
  why: 'The revised build carries only /app into the final image, and pip installs outside of it: what build installed is gone when the application starts. AWS’s own example repeats the installation in pre-run.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code-python.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: python311
build:
  commands:
    build:
      - «pip3 install -r requirements.txt»
run:
  command: python3 app.py
`,
  good: `
runtime: python311
build:
  commands:
    build:
      - pip3 install -r requirements.txt
run:
  pre-run:
    - pip3 install -r requirements.txt
  command: python3 app.py
`,
  *check(document) {
    if (document.string('runtime')?.value !== 'python311') return
    const commands = commandsOf(document)
    if (commands.some(({ phase, text }) => phase === 'pre-run' && installsPython(text))) return
    const installs = commands.filter(
      ({ phase, text }) =>
        (phase === 'build' || phase === 'pre-build') && installsPython(text) && !intoApp(text),
    )
    const first = installs[0]
    if (!first) return
    yield {
      at: first.node.range,
      message:
        'With python311 packages installed by build do not reach the running application: repeat this command under run.pre-run.',
      fix: repeated(document, installs),
    }
  },
} satisfies Rule

/** `--target` or `-t` into the source directory stays in /app. */
function intoApp(text: string): boolean {
  return /(?:--target|-t)[= ]/.test(text)
}

function repeated(document: LabDocument, installs: readonly Command[]): Fix | undefined {
  if (installs.some(({ node }) => /[\n|>]/.test(slice(document.text, node.range)))) return undefined
  const items = installs.map(({ node }) => raw(` ${slice(document.text, node.range)}`))
  const edits = put(document, ['run', 'pre-run'], items)
  return edits && { title: 'Repeat it under run.pre-run', edits }
}

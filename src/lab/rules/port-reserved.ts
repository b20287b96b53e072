import { put } from '../put.ts'
import { remove, together } from '../remove.ts'
import type { LabDocument } from '../document.ts'
import { suggestion, type Fix } from '../problem.ts'
import { variablesOf, type Variable } from '../environment.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'port-reserved',
  title: 'PORT is not a variable of yours',
  severity: 'error',
  why: 'App Runner sets PORT itself, from the configured port, and the name is reserved: a service with a variable called PORT cannot be created or updated.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/env-variable.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
run:
  network:
    port: 3000
  env:
    - name: «PORT»
      value: "3000"
    - name: LOG_LEVEL
      value: info
`,
  good: `
run:
  network:
    port: 3000
  env:
    - name: LOG_LEVEL
      value: info
`,
  *check(document) {
    for (const variable of variablesOf(document)) {
      if (variable.name !== 'PORT') continue
      const place = document.kind === 'apprunner-yaml' ? 'run.network.port' : 'Port'
      yield {
        at: variable.nameRange,
        message: `PORT is reserved: App Runner sets it from ${place}. Set the port there and remove this variable.`,
        fix: removal(document, variable),
      }
    }
  },
} satisfies Rule

/** Without the variable; its port is kept where no port is configured yet. */
function removal(document: LabDocument, variable: Variable): Fix | undefined {
  const gone = remove(document, variable.path)
  if (!gone) return undefined
  const yaml = document.kind === 'apprunner-yaml'
  const port = /^\d{1,5}$/.test(variable.value.text) ? variable.value.text : undefined
  const place = yaml ? ['run', 'network', 'port'] : [...variable.home.slice(0, -1), 'Port']
  const there = document.string(...place)?.value
  const without = { title: 'Remove the variable', edits: [gone] }
  if (port !== undefined && port === (there ?? '8080')) return without
  // Another port than the configured one, or no port at all: only the person knows which is meant.
  if (port === undefined || there !== undefined) return suggestion(without)
  const added = put(document, place, yaml ? Number(port) : port)
  const edits = added && together(document.text, gone, added)
  return edits && { title: `Make ${port} the port and remove the variable`, edits }
}

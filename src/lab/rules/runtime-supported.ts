import type { LabDocument } from '../document.ts'
import { replace, suggestion, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { quotedLike, runtimeOf, type NamedRuntime } from '../runtime-of.ts'
import { admits, hasEnded, runtimeNamed, type Runtime } from '../runtimes.ts'

export default {
  id: 'runtime-supported',
  title: 'The runtime is still supported',
  severity: 'error',
  why: 'Past its end of support a runtime gets no patches, and no new service can be created with it. Existing services run on and can be updated.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
runtime: «nodejs18»
`,
  good: `
runtime: nodejs22
`,
  *check(document, { mode, today }) {
    const named = runtimeOf(document)
    const runtime = named?.runtime
    if (!named || !runtime?.ends) return
    const successor = runtimeNamed(runtime.successor)
    const instead = successor
      ? `Use ${named.spell(successor)}.`
      : `There will be no newer ${runtime.language} runtime: use a container image.`
    const fix = successor && succeed(document, named, successor)
    if (!hasEnded(runtime, today)) {
      yield {
        at: named.node.range,
        severity: 'warning' as const,
        message: `Support of ${named.written} ends on ${runtime.ends}. ${instead}`,
        fix: suggestion(fix),
      }
    } else if (mode === 'new' && document.kind !== 'update-service') {
      yield {
        at: named.node.range,
        message: `Support of ${named.written} ended on ${runtime.ends}: no new service can use it. ${instead}`,
        fix,
      }
    } else {
      const message = `Support of ${named.written} ended on ${runtime.ends}: this service runs on without patches, and no new one can use it. ${instead}`
      yield { at: named.node.range, severity: 'warning' as const, message, fix: suggestion(fix) }
    }
  },
} satisfies Rule

/** The successor, and with it the version that was locked: 18.20.8 would not fit nodejs22. */
function succeed(document: LabDocument, { node, spell }: NamedRuntime, successor: Runtime): Fix {
  const fix = replace(`Change it to ${spell(successor)}`, node.range, quotedLike(node, spell(successor)))
  const version = document.string('run', 'runtime-version')
  const major = successor.majors[0] ?? ''
  if (!version || admits(successor, version.value)) return fix
  const text = major.includes('.') ? JSON.stringify(major) : quotedLike(version.node, major)
  return {
    title: `${fix.title} with version ${major}`,
    edits: [...fix.edits, { range: version.range, text }],
  }
}

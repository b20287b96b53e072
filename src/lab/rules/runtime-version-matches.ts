import type { LabDocument } from '../document.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { quotedLike, runtimeOf, type NamedRuntime } from '../runtime-of.ts'
import { admits, RUNTIMES, type Runtime } from '../runtimes.ts'

export default {
  id: 'runtime-version-matches',
  title: 'The version belongs to the runtime',
  severity: 'error',
  why: 'runtime already fixes the major version; runtime-version only narrows it down. With another major version the build fails and says no more than that it is not supported.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: python3
run:
  runtime-version: «"3.11"»
  command: python3 app.py
`,
  good: `
runtime: python311
run:
  runtime-version: "3.11"
  command: python3 app.py
`,
  *check(document) {
    const named = runtimeOf(document)
    const version = document.string('run', 'runtime-version')
    if (!named?.runtime || !version || /^[a-z]+$/i.test(version.value) || fits(named.runtime, version.value))
      return
    const { runtime } = named
    const owner = RUNTIMES.find((other) => other.language === runtime.language && fits(other, version.value))
    const belongs = owner ? `it belongs to ${owner.id}` : 'no runtime has it'
    const form = /^\d+(?:\.\d+)*$/.test(version.value)
      ? ''
      : ' A version is written in digits and dots, such as 3.11 or 22.14.0.'
    const own = versionFix(version.node, runtime)
    const change = owner && runtimeFix(named, owner)
    yield {
      at: version.range,
      message: `${version.value} is not a version of ${runtime.id}: ${belongs}.${form} ${runtime.id} takes ${runtime.majors.join(' or ')}, or no runtime-version at all.`,
      fix: change && !owner.ends ? change : own,
      alternatives: change ? [owner.ends ? change : own] : [],
    }
  },
} satisfies Rule

function fits(runtime: Runtime, version: string): boolean {
  return (
    /^\d+(?:\.\d+)*$/.test(version) &&
    admits(runtime, version) &&
    (runtime.language === 'Java' || version.split('.').length <= 3)
  )
}

function runtimeFix({ node }: NamedRuntime, owner: Runtime): Fix {
  return replace(`Change the runtime to ${owner.id}`, node.range, quotedLike(node, owner.id))
}

function versionFix(node: NonNullable<ReturnType<LabDocument['scalar']>>, runtime: Runtime): Fix {
  const major = runtime.majors[0] ?? ''
  return replace(
    `Change the version to ${major}`,
    node.range,
    major.includes('.') ? JSON.stringify(major) : quotedLike(node, major),
  )
}

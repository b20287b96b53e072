import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { runtimeOf } from '../runtime-of.ts'
import { admits } from '../runtimes.ts'

export default {
  id: 'runtime-version-listed',
  title: 'The patch version is one that App Runner lists',
  severity: 'warning',
  why: 'App Runner offers only some patch versions of a language. The lab knows the release notes of April 2026; one that they do not list may have come since, or may not exist.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code-nodejs-releases.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: nodejs22
run:
  runtime-version: «22.3.0»
`,
  good: `
runtime: nodejs22
run:
  runtime-version: 22.21.1
`,
  *check(document) {
    const runtime = runtimeOf(document)?.runtime
    const version = document.string('run', 'runtime-version')
    if (!runtime || !version || runtime.listed.length === 0 || !admits(runtime, version.value)) return
    if (!/^\d+\.\d+\.\d+$/.test(version.value) || runtime.listed.includes(version.value)) return
    const major = runtime.majors[0] ?? ''
    yield {
      at: version.range,
      message: `${version.value} is not among the versions that the release notes of April 2026 list for ${runtime.id}; the newest there is ${runtime.listed[0]}. With ${major} alone App Runner takes the newest.`,
      fix: replace(`Use ${major}`, version.range, major.includes('.') ? JSON.stringify(major) : major),
    }
  },
} satisfies Rule

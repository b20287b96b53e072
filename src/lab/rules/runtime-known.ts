import { listed } from '../shape-words.ts'
import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { quotedLike, runtimeOf } from '../runtime-of.ts'
import { hasEnded, runtimeNamed, RUNTIMES, runtimesMeant } from '../runtimes.ts'

export default {
  id: 'runtime-known',
  title: 'The runtime is one of App Runner’s',
  severity: 'error',
  why: 'A managed runtime has one exact name: language and major version in one word. With any other the build fails, and there is none for Dockerfiles.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
runtime: «nodejs20»
`,
  good: `
runtime: nodejs22
`,
  *check(document, context) {
    const named = runtimeOf(document)
    if (!named || named.runtime) return
    const { node, written, spell } = named
    if (/docker|container|generic|image/i.test(written)) {
      yield {
        at: node.range,
        message: `${written} is not a runtime: App Runner does not build Dockerfiles. Push the image to Amazon ECR and name it under ImageRepository of an image service, which has no apprunner.yaml; or use a managed runtime such as ${supported(context.today).map(spell)[0] ?? 'python311'}.`,
      }
      return
    }
    const same = runtimeNamed(written) ?? runtimeNamed(written.toLowerCase())
    const meant = [...(same ? [same] : []), ...runtimesMeant(written)].filter(
      (runtime, index, all) => all.indexOf(runtime) === index,
    )
    const names = meant.slice(0, 3).map(spell)
    const guess = names[0] === undefined ? '' : ` Did you mean ${listed(names, 'or')}?`
    const fixes = names.map((name) => replace(`Change it to ${name}`, node.range, quotedLike(node, name)))
    yield {
      at: node.range,
      message: `${written} is not a runtime of App Runner.${guess} Still open to new services: ${listed(supported(context.today).map(spell))}.`,
      fix: fixes[0],
      alternatives: fixes.slice(1),
    }
  },
} satisfies Rule

function supported(today: string) {
  return RUNTIMES.filter((runtime) => !hasEnded(runtime, today))
}

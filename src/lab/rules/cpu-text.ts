import { replace } from '../problem.ts'
import { isText } from '../text-value.ts'
import type { Rule } from '../rule.ts'
import { cpuMeant, cpuOf, cpuText } from '../instance-sizes.ts'

export default {
  id: 'cpu-text',
  title: 'Cpu is written exactly as the API has it',
  severity: 'error',
  why: 'Cpu is a text of a fixed set: a number, one space, vCPU; or the second notation, digits alone, also in quotes. Anything else is refused.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_InstanceConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "InstanceConfiguration": { "Cpu": «"1vCPU"» }
`,
  good: `
  "InstanceConfiguration": { "Cpu": "1 vCPU" }
`,
  *check(document) {
    const size = document.string('InstanceConfiguration', 'Cpu')
    if (!size || (cpuOf(size.value) !== undefined && isText(document, size.node))) return
    const meant = cpuOf(size.value) ?? cpuMeant(size.value)
    const digits = cpuOf(size.value) !== undefined
    const right = meant === undefined ? undefined : JSON.stringify(digits ? size.value : cpuText(meant))
    yield {
      at: size.range,
      message: `${size.node.quoted ? JSON.stringify(size.value) : size.value} is not a value of Cpu${right === undefined ? '' : `: write ${right}`}. Possible: 0.25 vCPU, 0.5 vCPU, 1 vCPU, 2 vCPU, 4 vCPU (or 256 to 4096), always a text in quotes.`,
      fix: right === undefined ? undefined : replace(`Write ${right}`, size.range, right),
    }
  },
} satisfies Rule

import { replace } from '../problem.ts'
import { isText } from '../text-value.ts'
import type { Rule } from '../rule.ts'
import { memoryMeant, memoryOf, memoryText } from '../instance-sizes.ts'

export default {
  id: 'memory-text',
  title: 'Memory is written exactly as the API has it',
  severity: 'error',
  why: 'Memory is a text of a fixed set: a number, one space, GB; or the second notation, digits alone, also in quotes. Anything else is refused.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_InstanceConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "InstanceConfiguration": { "Memory": «"2GB"» }
`,
  good: `
  "InstanceConfiguration": { "Memory": "2 GB" }
`,
  *check(document) {
    const size = document.string('InstanceConfiguration', 'Memory')
    if (!size || (memoryOf(size.value) !== undefined && isText(document, size.node))) return
    const meant = memoryOf(size.value) ?? memoryMeant(size.value)
    const digits = memoryOf(size.value) !== undefined
    const right = meant === undefined ? undefined : JSON.stringify(digits ? size.value : memoryText(meant))
    yield {
      at: size.range,
      message: `${size.node.quoted ? JSON.stringify(size.value) : size.value} is not a value of Memory${right === undefined ? '' : `: write ${right}`}. Possible: 0.5 GB, 1 GB, 2 GB, 3 GB, 4 GB, 6 GB, 8 GB, 10 GB, 12 GB (or 512 to 12288), always a text in quotes.`,
      fix: right === undefined ? undefined : replace(`Write ${right}`, size.range, right),
    }
  },
} satisfies Rule

import { optionOf } from '../cli-operations.ts'
import { listed } from '../shape-words.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-required-option',
  title: 'Every required option is there',
  severity: 'error',
  why: 'The AWS CLI refuses a command that lacks a required option, unless the whole request comes by --cli-input-json or --cli-input-yaml.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Operations.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner «create-connection» --connection-name my-connection
`,
  good: `
aws apprunner create-connection --connection-name my-connection --provider-type GITHUB
`,
  *check(document) {
    for (const { operation, members, options } of document.commands) {
      if (!operation || !members || options.some(({ name }) => WHOLE.has(name))) continue
      const lacking = members.filter(
        (member) => member.required && !options.some((option) => option.member === member),
      )
      if (lacking.length === 0) continue
      const names = lacking.map(({ name }) => `--${optionOf(name)}`)
      yield {
        at: operation.range,
        message: `${operation.value} lacks ${listed(names)}, which the AWS CLI requires.`,
      }
    }
  },
} satisfies Rule

/** With these the request comes from elsewhere, or none is sent. */
const WHOLE = new Set(['cli-input-json', 'cli-input-yaml', 'generate-cli-skeleton', 'cli-auto-prompt'])

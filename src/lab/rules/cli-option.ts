import type { CliOption } from '../cli-commands.ts'
import { GLOBAL_OPTIONS, optionOf } from '../cli-operations.ts'
import { isSpliced } from '../cli-words.ts'
import { replace, type Fix, suggestion } from '../problem.ts'
import { letters, nearest } from '../spelling.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-option',
  title: 'The option exists',
  severity: 'error',
  why: 'Each operation has its own options, the members of its request in small letters with hyphens. The AWS CLI refuses every other one before anything is sent.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Operations.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner pause-service «--service-name» my-web-app --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app
`,
  good: `
aws apprunner pause-service --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app
`,
  *check(document) {
    for (const { operation, members = [], options } of document.commands) {
      const present = new Set(options.map(({ name }) => name))
      const names = [...members.map(({ name }) => optionOf(name)), ...GLOBAL_OPTIONS.keys()].filter(
        (name) => !present.has(name),
      )
      for (const option of options) {
        if (option.known || isSpliced(option.word)) continue
        const same = names.find((name) => letters(name) === letters(option.name))
        const close = same === undefined ? nearest(option.name, names) : [same]
        const guess =
          close[0] === undefined
            ? `It has ${members.map(({ name }) => `--${optionOf(name)}`).join(', ')}.`
            : `Did you mean --${close[0]}?`
        yield {
          at: option.nameRange,
          message: `${operation?.value} has no option --${option.name}. ${guess}`,
          fix:
            close[0] === undefined
              ? withoutOption(option)
              : replace(`Change it to --${close[0]}`, option.nameRange, `--${close[0]}`),
        }
      }
    }
  },
} satisfies Rule

function withoutOption({ word, values, name }: CliOption): Fix {
  const end = values.at(-1)?.range.end ?? word.range.end
  return suggestion(replace(`Remove --${name}`, { start: word.range.start, end }, ''))
}

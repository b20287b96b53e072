import type { CliOption } from '../cli-commands.ts'
import { isSpliced, type ShellWord } from '../cli-words.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-stray-word',
  title: 'Every word belongs to an option',
  severity: 'error',
  why: 'A value of more than one word has to stand in quotes, and a flag takes no value: --enable-www-subdomain or --no-enable-www-subdomain. The AWS CLI refuses words that it cannot place.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Operations.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner associate-custom-domain --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app --domain-name example.com --enable-www-subdomain «false»
`,
  good: `
aws apprunner associate-custom-domain --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app --domain-name example.com --no-enable-www-subdomain
`,
  *check(document) {
    for (const { members, options, strays } of document.commands) {
      if (!members) continue
      for (const word of strays) {
        const before = options.findLast((option) => option.word.range.end <= word.range.start)
        const flag = before?.member?.type === 'flag' ? before : undefined
        if (isSpliced(word) || before?.name === 'generate-cli-skeleton') continue
        yield {
          at: word.range,
          message: flag
            ? `--${flag.name} takes no value: write --${bareName(flag)} for true and --no-${bareName(flag)} for false.`
            : `${word.value} belongs to no option: put a value with blanks in quotes.`,
          fix: flag && asFlag(flag, word),
        }
      }
    }
  },
} satisfies Rule

function bareName({ name, negated }: CliOption): string {
  return negated ? name.replace(/^no-/, '') : name
}

function asFlag(flag: CliOption, word: ShellWord): Fix | undefined {
  if (!/^(?:true|false)$/i.test(word.value)) return undefined
  const wanted = (word.value.toLowerCase() === 'true') !== flag.negated
  const text = `--${wanted ? '' : 'no-'}${bareName(flag)}`
  return replace(`Write ${text}`, { start: flag.word.range.start, end: word.range.end }, text)
}

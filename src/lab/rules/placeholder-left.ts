import type { Rule } from '../rule.ts'

export default {
  id: 'placeholder-left',
  title: 'A command has no placeholders any more',
  severity: 'info',
  why: '123456789012 is the account number of examples, and the fixes of this lab use it because only you know yours. A command is there to be run, and with it refers to nothing of yours.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/architecture.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner start-deployment --service-arn «arn:aws:apprunner:us-east-1:123456789012:service/my-web-app»
`,
  good: `
aws apprunner start-deployment --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app
`,
  *check(document) {
    for (const { options } of document.commands) {
      const word = options
        .flatMap(({ values }) => values)
        .find(({ value }) => /(?:^|[:/"])123456789012[:.]/.test(value))
      if (!word) continue
      yield {
        at: word.range,
        message:
          'This still has 123456789012, the account number of examples: put your own in before you run it.',
      }
    }
  },
} satisfies Rule

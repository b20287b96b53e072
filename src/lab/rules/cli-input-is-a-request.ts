import { isFileOfApp } from '../file-name.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-input-is-a-request',
  title: 'apprunner.yaml is no input of the CLI',
  severity: 'error',
  why: '--cli-input-yaml wants the request of the operation, with ServiceName and SourceConfiguration. apprunner.yaml is another document: it lies in the repository, and App Runner reads it there.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner create-service --cli-input-yaml «file://apprunner.yaml»
`,
  good: `
aws apprunner create-service --cli-input-yaml file://service.yaml
`,
  *check(document) {
    for (const { options } of document.commands) {
      for (const { values, name } of options) {
        for (const word of values) {
          if (!isFileOfApp(name, word.value)) continue
          yield {
            at: word.range,
            message:
              'apprunner.yaml is the file that App Runner reads in the repository, not the request of an operation: name a file with ServiceName and SourceConfiguration.',
          }
        }
      }
    }
  },
} satisfies Rule

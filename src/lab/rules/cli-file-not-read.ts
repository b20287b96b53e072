import { isFile } from '../cli-commands.ts'
import { isFileOfApp } from '../file-name.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-file-not-read',
  title: 'What stands in a file is not checked here',
  severity: 'info',
  why: 'file:// makes the AWS CLI read the value from a file. The lab sees only the command: open the file by itself to have it checked.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Operations.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner create-service --cli-input-json «file://service.json»
`,
  good: `
aws apprunner create-connection --connection-name my-connection --provider-type GITHUB
`,
  *check(document) {
    for (const { options } of document.commands) {
      for (const { values, name } of options) {
        for (const word of values) {
          if (!isFile(word) || isFileOfApp(name, word.value)) continue
          yield {
            at: word.range,
            message: `What stands in ${word.value.replace(/^\w+:\/\//, '')} is not checked here: open it in the lab by itself.`,
          }
        }
      }
    }
  },
} satisfies Rule

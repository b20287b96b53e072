import { commandsOf } from '../commands.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'build-does-nothing',
  title: 'A build that only prints builds nothing',
  severity: 'info',
  why: 'A build command is required, so an echo is a legitimate stopgap. More often the installation of the packages was forgotten.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  commands:
    build:
      - «echo building»
`,
  good: `
build:
  commands:
    build:
      - npm ci
`,
  *check(document) {
    const commands = commandsOf(document).filter(({ phase }) => phase !== 'start')
    const first = commands[0]
    if (!first || !commands.every(({ text }) => /^\s*(?:echo|true|:)(?:\s[^&|;]*)?$/.test(text))) return
    yield {
      at: first.node.range,
      message:
        'No build command does anything but print: if the application needs packages, install them here (npm ci, pip3 install -r requirements.txt, mvn package).',
    }
  },
} satisfies Rule

import { commandsOf } from '../commands.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'docker-in-commands',
  title: 'The build has no Docker and no sudo',
  severity: 'warning',
  why: 'App Runner’s managed build runs your commands inside of its own image. That Docker, or sudo, is there is not documented, and the image that such a command builds would not be the one that runs.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  commands:
    build:
      - «docker build -t app .»
`,
  good: `
build:
  commands:
    build:
      - npm ci
`,
  *check(document) {
    for (const { text, node } of commandsOf(document)) {
      const word = /(?:^|[;&|]\s*)(?:sudo\s+)?(docker|docker-compose|podman|sudo|apt-get|apt)\s/.exec(
        text,
      )?.[1]
      if (word === undefined) continue
      const apt = word.startsWith('apt')
      yield {
        at: node.range,
        message: apt
          ? `${word} installs packages of Debian and Ubuntu, and whether App Runner’s build has it is not documented. To choose the system yourself, build an image, push it to Amazon ECR and create an image service.`
          : `Whether App Runner’s build has ${word} is not documented. To run an image of your own, build it elsewhere, push it to Amazon ECR and create an image service.`,
      }
    }
  },
} satisfies Rule

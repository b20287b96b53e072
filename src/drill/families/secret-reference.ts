import { picked } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Family } from '../family.ts'
import { accountIn, regionIn, serviceNameIn } from '../stories.ts'

export default {
  id: 'secret-reference',
  title: 'How is this secret referenced?',
  summary: 'Which string App Runner reads one value of a secret or a parameter from.',
  topic: 'configuration',
  facts: ['configuration.secrets-list', 'configuration.secret-json-key', 'configuration.parameter-forms'],
  tasks: ['dva-c02/2.3', 'dva-c03/2.2'],
  adjacent: true,
  difficulty: 'hard',
  draw(dice) {
    const name = serviceNameIn(dice)
    const region = regionIn(dice)
    const key = picked(['password', 'username', 'host', 'token', 'api_key'], dice)
    const suffix = picked(['Ab12Cd', 'x9Kq2T', 'pL04sz', 'Qw7eRt'], dice)
    const secret = `arn:aws:secretsmanager:${region}:${accountIn(dice)}:secret:${name}-${suffix}`
    const quoted = (text: string) => `\`"${text}"\``
    return {
      stem: plainProse(
        `A secret of Secrets Manager in ${region} is called \`${name}\` and its ARN is \`${secret}\`. Its value is a JSON object, and the App Runner service in the same Region needs the newest value of its key \`${key}\` as an environment variable.\n\nWhich \`value-from\` gives it that?`,
      ),
      right: {
        id: 'key-then-empty',
        text: quoted(`${secret}:${key}::`),
        why: 'After the ARN come the JSON key, the version stage and the version id. The last two stay empty for the newest value, but their colons are written.',
      },
      wrong: [
        {
          id: 'whole-secret',
          text: quoted(secret),
          why: 'It hands over the whole JSON object as one string. Right for a secret that is a plain text.',
        },
        {
          id: 'key-as-stage',
          text: quoted(`${secret}::${key}:`),
          why: `The key stands in the place of the version stage here. Right would be a stage such as \`AWSPREVIOUS\` in that place.`,
        },
        {
          id: 'key-as-version',
          text: quoted(`${secret}:::${key}`),
          why: 'The key stands in the place of the version id here. Right would be the id of one version in that place.',
        },
        {
          id: 'path',
          text: quoted(`${secret}/${key}`),
          why: 'A slash would be part of another secret’s name. The key of a JSON value follows a colon.',
        },
      ],
    }
  },
} satisfies Family

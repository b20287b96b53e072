import { type Dice, picked, rolled } from '../base/dice.ts'
import { accountIn, regionIn, serviceNameIn } from './stories.ts'

/** One fault of a file: the lines that have it, what mends them, and what people try instead. */
export interface Breakage {
  readonly id: string
  readonly faulty: string
  readonly right: string
  readonly wrong: readonly string[]
  /** Why the right lines are right. */
  readonly why: string
  /** Where in the file the lines stand. */
  readonly place: keyof typeof PLACES
}

/** A whole file in which only `lines` may be wrong. */
export function fileWith({ place }: Pick<Breakage, 'place'>, lines: string): string {
  return PLACES[place](lines)
}

const START = 'version: 1.0\nruntime: nodejs22\n'
const BUILD = 'build:\n  commands:\n    build:\n      - npm ci\n'
const RUN = 'run:\n  command: node server.js\n'

const PLACES = {
  version: (lines: string) => `${lines}\nruntime: nodejs22\n${BUILD}${RUN}`,
  runtime: (lines: string) => `version: 1.0\n${lines}\n${BUILD}${RUN}`,
  build: (lines: string) => `${START}${lines}\n${RUN}`,
  step: (lines: string) => `${START}${BUILD}${lines}\n${RUN}`,
  command: (lines: string) => `${START}${BUILD}run:\n${lines}\n`,
  run: (lines: string) => `${START}${BUILD}${RUN}${lines}\n`,
} as const

/** Each makes a file of its own kind of fault, the rest by the dice. */
export const BREAKAGES: readonly ((dice: Dice) => Breakage)[] = [
  environmentAsMap,
  runtimeThatEnded,
  runtimeThatNeverWas,
  commandsAsList,
  portOutOfRange,
  secretKey,
  secretUnquoted,
  otherVersion,
  commandAsList,
  colonInCommand,
]

const VARIABLES = ['LOG_LEVEL', 'STAGE', 'CURRENCY', 'TIME_ZONE', 'THEME']
const VALUES = ['info', 'staging', 'eur', 'utc', 'plain']

function environmentAsMap(dice: Dice): Breakage {
  const name = picked(VARIABLES, dice)
  const value = picked(VALUES, dice)
  return {
    id: 'environment-as-map',
    place: 'run',
    faulty: `  env:\n    ${name}: ${value}`,
    right: `  env:\n    - name: ${name}\n      value: ${value}`,
    wrong: [
      `  env:\n    - ${name}=${value}`,
      `  env:\n    - ${name}: ${value}`,
      `  environment:\n    - name: ${name}\n      value: ${value}`,
    ],
    why: 'Environment variables are a list in which each has a `name` and a `value`.',
  }
}

function runtimeThatEnded(dice: Dice): Breakage {
  const old = picked(['nodejs12', 'nodejs14', 'nodejs16', 'nodejs18'], dice)
  return {
    id: 'runtime-that-ended',
    place: 'runtime',
    faulty: `runtime: ${old}`,
    right: 'runtime: nodejs22',
    wrong: ['runtime: nodejs20', 'runtime: NODEJS_22', 'runtime: node22'],
    why: `Support for \`${old}\` has ended, so no new service may use it; \`nodejs22\` is its successor.`,
  }
}

function runtimeThatNeverWas(dice: Dice): Breakage {
  const wanted = picked(['nodejs20', 'node22', 'nodejs-22', 'Node.js 22'], dice)
  return {
    id: 'runtime-that-never-was',
    place: 'runtime',
    faulty: `runtime: ${wanted}`,
    right: 'runtime: nodejs22',
    wrong: ['runtime: nodejs', 'runtime: nodejs22.x', 'runtime: docker'],
    why: 'A managed runtime is named by its language and major version in one word: `nodejs22`.',
  }
}

function commandsAsList(dice: Dice): Breakage {
  const step = picked(['npm ci', 'npm ci --omit=dev', 'npm install', 'npm run build'], dice)
  return {
    id: 'commands-as-list',
    place: 'build',
    faulty: `build:\n  commands:\n    - ${step}`,
    right: `build:\n  commands:\n    build:\n      - ${step}`,
    wrong: [`build:\n  - ${step}`, `build:\n  commands: ${step}`, `build:\n  command:\n    - ${step}`],
    why: 'Below `commands` stand the phases `pre-build`, `build` and `post-build`, and each of them is a list of commands.',
  }
}

function portOutOfRange(dice: Dice): Breakage {
  const port = picked([3000, 5000, 8000, 8080, 9000], dice)
  return {
    id: 'port-out-of-range',
    place: 'run',
    faulty: `  network:\n    port: ${port}${rolled(0, 9, dice)}${rolled(0, 9, dice)}`,
    right: `  network:\n    port: ${port}`,
    wrong: ['  network:\n    port: 0', `  network:\n    ports: ${port}`, `  port: ${port}`],
    why: 'A TCP port lies between 1 and 65535, and it stands at `run.network.port`.',
  }
}

function secretKey(dice: Dice): Breakage {
  const [name, arn] = secretIn(dice)
  const of = (key: string) => `  secrets:\n    - name: ${name}\n      ${key}: "${arn}"`
  const wrong = picked(['value_from', 'valueFrom', 'from'], dice)
  return {
    id: 'secret-key',
    place: 'run',
    faulty: of(wrong),
    right: of('value-from'),
    wrong: [of('value'), of('secret-arn'), of(wrong === 'valueFrom' ? 'value_from' : 'valueFrom')],
    why: 'A secret has a `name` and a `value-from`, written with a hyphen.',
  }
}

function secretUnquoted(dice: Dice): Breakage {
  const [name, arn] = secretIn(dice)
  const of = (value: string) => `  secrets:\n    - name: ${name}\n      value-from: ${value}`
  return {
    id: 'secret-unquoted',
    place: 'run',
    faulty: of(`${arn}:password::`),
    right: of(`"${arn}:password::"`),
    wrong: [of(`[${arn}:password::]`), of(`- ${arn}:password::`), of(`{${arn}:password::}`)],
    why: 'Unquoted, a colon at the end of a value makes YAML read it as a key. In quotes it is a text.',
  }
}

function otherVersion(dice: Dice): Breakage {
  return {
    id: 'other-version',
    place: 'version',
    faulty: `version: ${picked(['2.0', '1.1', '2', '3'], dice)}`,
    right: 'version: 1.0',
    wrong: ['version: latest', 'version: v1', 'version: 1.2'],
    why: 'AWS documents one version of the file, `1.0`.',
  }
}

function commandAsList(dice: Dice): Breakage {
  const script = picked(['server.js', 'app.js', 'dist/main.js', 'index.js'], dice)
  return {
    id: 'command-as-list',
    place: 'command',
    faulty: `  command:\n    - node\n    - ${script}`,
    right: `  command: node ${script}`,
    wrong: [`  command: ["node", "${script}"]`, `  commands: node ${script}`, `  start: node ${script}`],
    why: 'The start command is one text at `run.command`.',
  }
}

function colonInCommand(dice: Dice): Breakage {
  const step = rolled(1, 9, dice)
  return {
    id: 'colon-in-command',
    place: 'step',
    faulty: `      - echo "Step ${step}: install"`,
    right: `      - 'echo "Step ${step}: install"'`,
    wrong: [
      `      - echo 'Step ${step}: install'`,
      `      - echo Step ${step}: install`,
      `      - echo "Step ${step}": install`,
    ],
    why: 'A colon and a space make YAML read the item as a map. In quotes the whole item is one text.',
  }
}

function secretIn(dice: Dice): readonly [name: string, arn: string] {
  return [
    'DB_PASSWORD',
    `arn:aws:secretsmanager:${regionIn(dice)}:${accountIn(dice)}:secret:${serviceNameIn(dice)}-Ab12Cd`,
  ]
}

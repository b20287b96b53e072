import { FILES, SMALL } from './small-course.ts'

const COMMON = `  facts: [ships.brig-masts]
  exams: [saa-c03/1.1]
  adjacent: true
  difficulty: easy
  checked: '2026-11-22'
`

/** A sound question of each kind, alone in its file. */
export const KINDS = {
  ordering: `- id: ships.q-mooring
  kind: ordering
  stem: Bring the steps of mooring into order.
  steps:
    - id: approach
      text: Approach the quay
      why: A rope reaches only from here.
    - id: throw
      text: Throw the rope
      why: Somebody has to catch it first.
    - id: tie
      text: Tie the rope
      why: It needs a rope on the quay.
    - id: plank
      text: Lay the plank
      why: A ship that is not tied drifts off.
  also:
    - [approach, throw, plank, tie]
${COMMON}`,
  matching: `- id: ships.q-rigs
  kind: matching
  stem: Which ship has how many masts?
  items:
    - id: brig
      text: A brig
      target: two
      why: A brig has two.
    - id: ketch
      text: A ketch
      target: two
      why: A ketch has two, too.
    - id: sloop
      text: A sloop
      target: one
      why: A sloop has one.
  targets:
    - id: one
      text: One mast
    - id: two
      text: Two masts
    - id: three
      text: Three masts
      why: A barque has three.
${COMMON}`,
  line: `- id: ships.q-line
  kind: config-debugging
  ask: line
  stem: Which line is at fault?
  file:
    kind: apprunner-yaml
    mode: new
    text: |
      version: 1.0
      runtime: nodejs22
      build:
        commands:
          build:
            - npm ci
      run:
        command: node server.js
        network:
          port: 80800
  fault: [port-in-range]
  options:
    - id: runtime
      line: 'runtime: nodejs22'
      why: The runtime is a known one.
    - id: command
      line: 'command: node server.js'
      why: A command is one text.
    - id: port
      line: 'port: 80800'
      right: true
      why: A port has at most five digits.
${COMMON}`,
  pricing: `- id: ships.q-price
  kind: pricing
  stem: What does it cost a day?
  book: us-east-1
  usage:
    app-runner:
      vcpu: 1
      memoryGb: 2
      days: 1
      activeHoursPerDay: 10
      automaticDeployments: true
      deployments: 3
  options:
    - id: key
      usd: '2.48'
      right: true
      why: Memory all day, vCPU for ten hours.
    - id: all-day
      usd: '3.88'
      from: idle-billed-as-active
      why: An idle instance pays no vCPU.
    - id: deployments
      usd: '4.48'
      from: each-deployment-billed
      why: It is a dollar an application.
${COMMON}`,
} as const

/** What stands in `line`'s question between the file and the end, where another answer is asked for. */
export const CAUSE = withOptions('cause', 'port-in-range', [
  ['range', '      text: The port is too high\n      rule: port-in-range\n      right: true\n'],
  ['runtime', '      text: The runtime is unknown\n      rule: runtime-known\n'],
  ['version', '      text: The version is another one\n      rule: version-is-1-0\n'],
])

export const FIX = withOptions('fix', 'port-in-range', [
  [
    'port',
    "      text: Drop a zero\n      edits:\n        - { replace: '80800', with: '8080' }\n      right: true\n",
  ],
  ['longer', "      text: Add a zero\n      edits:\n        - { replace: '80800', with: '808000' }\n"],
  ['runtime', '      text: Another runtime\n      edits:\n        - { replace: nodejs22, with: nodejs18 }\n'],
]).replace('  options:\n', '  expect:\n    - { path: [run, network, port], equal: 8080 }\n  options:\n')

function withOptions(ask: string, fault: string, options: readonly (readonly [id: string, text: string])[]) {
  const [above = ''] = KINDS.line.split('  fault:')
  const list = options.map(([id, text]) => `    - id: ${id}\n${text}      why: This is said of it.\n`)
  return `${above.replace('ask: line', `ask: ${ask}`)}  fault: [${fault}]\n  options:\n${list.join('')}${COMMON}`
}

const RATES = {
  'provisioned-memory': '0.01',
  'active-vcpu': '0.1',
  'active-memory': '0.01',
  'automatic-deployment': '1.00',
  'build-minute': '0.005',
}

/** A price book under the name of the real one, so round that its bills can be reckoned by heart. */
const BOOK = `id: us-east-1
title: Round
region: us-east-1
kind: aws
currency: USD
readOn: '2026-11-22'
rates:
${Object.entries(RATES)
  .map(
    ([id, usd]) => `  - id: apprunner.${id}
    service: AWSAppRunner
    usageType: null
    label: ${id}
    unit: unit
    tiers:
      - { begin: '0', end: Inf, usd: '${usd}' }
    source: https://example.org/dues
    readOn: '2026-11-22'
    evidence: ${id === 'build-minute' ? 'background' : 'read'}
`,
  )
  .join('')}`

/** The small course with this as the only question of its topic, and the round price book. */
export function courseWith(question: string): Map<string, string> {
  return new Map([...SMALL, [FILES.questions, question], ['prices/us-east-1.yaml', BOOK]])
}

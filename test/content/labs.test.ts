import { describe, expect, it } from 'vitest'
import { compileProjectContent } from '../../src/content/compile/content-plugin.ts'
import { check } from '../../src/lab/check.ts'
import { judge } from '../../src/lab/exercise.ts'
import { faultsOfExercise } from '../../src/lab/exercise-proof.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'
import { compile, faultsIn, FILES, SMALL, withSlips } from './small-course.ts'

/** Name, what is replaced, by what, and every fault that follows, as `line:col  message`. */
const ROWS: readonly (readonly [name: string, from: string, to: string, ...faults: string[]])[] = [
  ['a key is missing', 'adjacent: true\n', '', '1:1  "adjacent" is missing here.'],
  [
    'a key is not known',
    'mode: new',
    'mood: new',
    '1:1  "mode" is missing here.',
    '6:1  "mood" is not a key here.',
  ],
  [
    'a kind that is none',
    'kind: apprunner-yaml',
    'kind: dockerfile',
    '5:7  "kind" must be one of: apprunner-yaml, create-service, create-auto-scaling-configuration, create-vpc-ingress-connection, associate-custom-domain, cli-command, cloudformation.',
  ],
  [
    'an id of another topic',
    'id: ships.lab-port',
    'id: boats.lab-port',
    '1:5  "boats.lab-port" must start with the topic\'s id: "ships.…".',
  ],
  [
    'an id that is no lab’s',
    'id: ships.lab-port',
    'id: ships.port',
    '1:5  "id" must match ^[a-z][a-z0-9-]*\\.lab-[a-z0-9-]+$.',
  ],
  [
    'a fact that does not exist',
    'facts: [ships.brig-masts]',
    'facts: [ships.sails]',
    '48:9  "ships.lab-port" names the fact "ships.sails", which does not exist.',
  ],
  [
    'a citation that leads nowhere',
    '[^ships.brig-masts]',
    '[^ships.sails]',
    '3:8  The text cites the fact "ships.sails", which does not exist.',
  ],
  [
    'a task that no exam has',
    'exams: [saa-c03/1.1]',
    'exams: [saa-c03/9.9]',
    '46:9  "ships.lab-port" names the exam task "saa-c03/9.9", which no exam has.',
  ],
  ['HTML in the story', '*otherwise*', '<b>otherwise</b>', '3:8  Content may not contain html.'],
  [
    'a goal with two conditions',
    '    rulesAbsent: [port-in-range]',
    '    rulesAbsent: [port-in-range]\n    noErrors: true',
    '19:5  A goal has exactly one of rulesAbsent, noErrors, value and monthlyPrice; this one has 2.',
  ],
  [
    'a goal without a condition',
    '    rulesAbsent: [port-in-range]\n',
    '',
    '19:5  A goal has exactly one of rulesAbsent, noErrors, value and monthlyPrice; this one has 0.',
  ],
  [
    'a value that is held against nothing',
    ', equal: node server.js }',
    ' }',
    '29:12  A value is held against exactly one of equal, one-of, at-least, at-most, present, absent, matches-glob; this one against 0.',
  ],
  [
    'a value that is held against two things',
    ', equal: node server.js }',
    ', equal: node server.js, present: true }',
    '29:12  A value is held against exactly one of equal, one-of, at-least, at-most, present, absent, matches-glob; this one against 2.',
  ],
  [
    'two goals of one name',
    '- id: start',
    '- id: range',
    '24:9  Two goals of this exercise are called "range".',
  ],
  [
    'a start that meets a goal',
    '      port: 80800\n',
    '      port: 8081\n',
    '19:5  The start meets "range" already: mend the start, or say guard: true if the goal only has to stay met.',
  ],
  [
    'a guard that the start does not meet',
    'equal: node server.js',
    'equal: node other.js',
    '24:5  "start" is a guard, but the start does not meet it. The start command is another one.',
    '34:11  This solution does not meet "start". The start command is another one.',
  ],
  [
    'a rule that the lab has not',
    'rulesAbsent: [port-in-range]',
    'rulesAbsent: [port-in-rage]',
    '23:19  The lab has no rule "port-in-rage".',
  ],
  [
    'a solution that meets not every goal',
    '          port: 8080\n',
    '          port: 80801\n',
    '34:11  This solution does not meet "range". The number is too large for a port.',
  ],
  [
    'a price of a file that has none',
    'rulesAbsent: [port-in-range]',
    "monthlyPrice: { at-most: '12.00' }",
    '23:19  An apprunner.yaml says nothing of CPU and memory, so it has no price.',
  ],
]

describe('An exercise of the content', () => {
  it.each(ROWS)('with %s is refused at its place', (_, from, to, ...faults) => {
    expect(faultsIn(withSlips({ file: 'lab', from, to }))).toEqual(
      faults.map((fault) => `${FILES.lab}:${fault}`),
    )
  })

  it('that stands there twice is refused', () => {
    const twice = FILES.lab.replace('01-port', '02-port')
    expect(faultsIn(new Map([...SMALL, [twice, SMALL.get(FILES.lab) ?? '']]))).toEqual([
      `${twice}:1:5  The id "ships.lab-port" is used twice.`,
    ])
  })

  it('is compiled with its texts as trees', () => {
    expect(compile(SMALL).course.labs).toMatchObject([
      {
        id: 'ships.lab-port',
        topic: 'ships',
        kind: 'apprunner-yaml',
        mode: 'new',
        story: [{ kind: 'paragraph' }],
        goals: [
          {
            id: 'range',
            guard: false,
            words: [{ kind: 'text', text: 'The port is one that exists' }],
            test: { kind: 'rules-absent', rules: ['port-in-range'] },
          },
          { id: 'start', guard: true, test: { kind: 'value', value: { equal: 'node server.js' } } },
        ],
        hints: [[{ kind: 'text', text: 'Look at the port.' }], [{ kind: 'text' }]],
        tasks: ['saa-c03/1.1'],
        facts: ['ships.brig-masts'],
      },
    ])
  })
})

const { course } = await compileProjectContent('src/platform/provers.ts')

describe('The exercises of the project', () => {
  it('are at least 24, of every difficulty, of six kinds, over many topics', () => {
    const of = (key: 'difficulty' | 'kind' | 'topic') => new Set(course.labs.map((lab) => lab[key])).size
    expect(course.labs.length).toBeGreaterThanOrEqual(24)
    expect([of('difficulty'), of('kind')]).toEqual([3, 6])
    expect(of('topic')).toBeGreaterThanOrEqual(10)
  })

  it.each(course.labs.map((lab) => [lab.id, lab] as const))('%s is proved', (_, lab) => {
    expect(faultsOfExercise(lab, course.priceBooks)).toEqual([])
  })

  it.each(course.labs.map((lab) => [lab.id, lab] as const))(
    '%s gives an empty text no point, and the fixes of the lab break no solution',
    (_, lab) => {
      const context = { mode: lab.mode, today: lab.checked, kind: lab.kind }
      const book = course.priceBooks.find(({ id }) => id === 'us-east-1')
      const deps = {
        check: (text: string) => check(text, context),
        price: (
          ...[service, traffic]: [
            Parameters<typeof estimateUnderTraffic>[1],
            Parameters<typeof estimateUnderTraffic>[2],
          ]
        ) =>
          book ? estimateUnderTraffic(book, service, traffic) : ({ kind: 'refused', faults: [] } as const),
      }
      expect(judge(lab, '', deps).points).toBe(0)
      // What is right stays as it is.
      for (const { text } of lab.solutions) {
        const errors = check(text, context).problems.filter(({ severity }) => severity === 'error')
        expect(errors).toEqual([])
        expect(judge(lab, fixAll(text, context).text, deps).solved).toBe(true)
      }
    },
  )
})

import { describe, expect, it } from 'vitest'
import { CAUSE, courseWith, FIX, KINDS } from './made-kinds.ts'
import { compile, faultsIn, FILES } from './small-course.ts'

const SOURCES = { ...KINDS, cause: CAUSE, fix: FIX }

/** What goes wrong, what stands there once, what is written instead, and every fault, as `line:col  message`. */
type Row = readonly [name: string, from: string, to: string, ...faults: string[]]

function tells(kind: keyof typeof SOURCES, rows: readonly Row[]): void {
  it('has no fault as it stands', () => {
    expect(faultsIn(courseWith(SOURCES[kind]))).toEqual([])
  })
  it.each(rows)('%s', (_name, from, to, ...faults) => {
    expect(SOURCES[kind].split(from), from).toHaveLength(2)
    expect(faultsIn(courseWith(SOURCES[kind].replace(from, to)))).toEqual(
      faults.map((fault) => `${FILES.questions}:${fault}`),
    )
  })
}

const compiled = (question: string) => compile(courseWith(question)).course.topics[0]?.questions[0]

describe('An ordering', () => {
  tells('ordering', [
    [
      'with two steps of one name',
      'id: throw',
      'id: tie',
      '11:11  Two steps of this question are called "tie".',
    ],
    [
      'that states its own order once more',
      '[approach, throw, plank, tie]',
      '[approach, throw, tie, plank]',
      '18:7  This order is stated already: the steps themselves are the first.',
    ],
    [
      'with another order that leaves out a step',
      '[approach, throw, plank, tie]',
      '[approach, throw, plank]',
      '18:7  An order names every step once: approach, throw, tie, plank.',
    ],
    [
      'with another order that names a step twice',
      '[approach, throw, plank, tie]',
      '[approach, throw, plank, plank]',
      '18:7  An order names every step once: approach, throw, tie, plank.',
    ],
    [
      'with a step that does not say why',
      '      why: A rope reaches only from here.\n',
      '',
      '5:7  "why" is missing here.',
    ],
    ['with options', '  steps:', '  options: []\n  steps:', '4:3  "options" is not a key here.'],
  ])

  it('knows every order that is right, its own first', () => {
    expect(compiled(KINDS.ordering)).toMatchObject({
      kind: 'ordering',
      orders: [
        ['approach', 'throw', 'tie', 'plank'],
        ['approach', 'throw', 'plank', 'tie'],
      ],
    })
  })
})

describe('A matching', () => {
  tells('matching', [
    [
      'with an item that belongs nowhere',
      'target: one',
      'target: four',
      '15:15  "four" is no target of this question: choose from one, two, three.',
      '18:7  No item belongs to "one": say in "why" when it would be right, or drop it.',
    ],
    [
      'with a target that no item has and that does not say when',
      '      why: A barque has three.\n',
      '',
      '22:7  No item belongs to "three": say in "why" when it would be right, or drop it.',
    ],
    [
      'with two targets of one name',
      '    - id: three',
      '    - id: two',
      '22:11  Two targets of this question are called "two".',
    ],
    [
      'with two items of one name',
      'id: ketch',
      'id: brig',
      '9:11  Two items of this question are called "brig".',
    ],
    [
      'whose target is no line of text',
      'text: One mast',
      "text: '- One mast'",
      '19:13  One paragraph is wanted here, without lists, tables or code blocks.',
    ],
  ])

  it('in which all items belong to one target asks nothing', () => {
    const source = KINDS.matching
      .replace('target: one', 'target: two')
      .replace('text: One mast', 'text: One mast\n      why: A sloop would have one.')
    expect(faultsIn(courseWith(source))).toEqual([
      `${FILES.questions}:5:5  All items belong to one target, so there is nothing to tell apart.`,
    ])
  })
})

describe('A question for the line at fault', () => {
  tells('line', [
    [
      'with a key that the lab does not find',
      "      line: 'command: node server.js'\n",
      "      line: 'command: node server.js'\n      right: true\n",
      '24:7  This is stated as right, but the fault is in line 10.',
    ],
    [
      'that holds the faulty line to be wrong',
      '      right: true\n',
      '',
      '21:5  At least one option is right and one is wrong; here 0 of 3 are right.',
    ],
    [
      'with a line that is not in the file',
      "line: 'runtime: nodejs22'",
      "line: 'runtime: nodejs20'",
      '22:13  This line stands 0 times in the file: an option names a line that stands there once.',
    ],
    [
      'that names a rule which the file does not break',
      'fault: [port-in-range]',
      'fault: [port-in-range, port-reserved]',
      '19:26  The lab does not find "port-reserved" in this file. It finds port-in-range.',
    ],
    [
      'about a file with one more error',
      'runtime: nodejs22\n      build',
      'runtime: nodejs99\n      build',
      '8:11  The lab finds one more error, runtime-known in line 2: mend it in the file, or name it in "fault". nodejs99 is not a runtime of App Runner. Did you mean nodejs22? Still open to new services: python311, nodejs22, corretto11 and corretto8.',
    ],
    [
      'that names no fault',
      '  fault: [port-in-range]\n',
      '',
      '3:8  To ask for the line, name the rules that the file breaks in "fault".',
    ],
    [
      'with an option in its own words',
      "      line: 'runtime: nodejs22'",
      '      text: The runtime',
      '21:7  "line" is missing: where "line" is asked, an option has line.',
      '22:13  "text" does not belong here: where "line" is asked, an option has line.',
    ],
    [
      'about a sound file',
      'port: 80800\n  fault',
      'port: 8080\n  fault',
      '19:11  The lab does not find "port-in-range" in this file. It finds nothing.',
    ],
    [
      'with the same line twice',
      "line: 'runtime: nodejs22'",
      "line: 'command: node server.js'",
      '24:7  This option comes to the same as an earlier one.',
    ],
  ])

  it('shows the number of each line, and what the lab found', () => {
    expect(compiled(KINDS.line)).toMatchObject({
      file: { problems: [{ rule: 'port-in-range', severity: 'error', line: 10 }] },
      options: [
        {
          line: 2,
          text: [{ children: [{ text: 'Line 2: ' }, { kind: 'code', text: 'runtime: nodejs22' }] }],
        },
        { line: 8 },
        { line: 10, right: true },
      ],
    })
  })
})

describe('A question for the cause', () => {
  tells('cause', [
    [
      'with a rule that the lab does not have',
      'rule: runtime-known',
      'rule: runtime-wise',
      '28:13  The lab has no rule "runtime-wise".',
    ],
    [
      'with a cause that is none',
      'rule: runtime-known\n',
      'rule: runtime-known\n      right: true\n',
      '26:7  This is stated as right, but the file does not break this rule.',
    ],
    [
      'with a cause that is one and held to be wrong',
      'rule: runtime-known\n',
      'rule: port-in-range\n',
      '26:7  This is stated as wrong, but the file breaks this rule.',
    ],
    [
      'with an edit',
      'rule: runtime-known\n',
      'edits:\n        - { replace: a, with: b }\n',
      '26:7  "rule" is missing: where "cause" is asked, an option has text and rule.',
      '29:9  "edits" does not belong here: where "cause" is asked, an option has text and rule.',
    ],
  ])
})

describe('A question for the mend', () => {
  tells('fix', [
    [
      'whose right edit mends nothing',
      "with: '8080' }",
      "with: '90900' }",
      '23:7  This is stated as right, but after it the lab finds port-in-range: 90900 is not a port: choose a whole number from 1 to 65535.',
    ],
    [
      'whose right edit leaves a value that is not expected',
      "with: '8080' }",
      "with: '8081' }",
      '23:7  This is stated as right, but after it run.network.port is not 8080.',
    ],
    [
      'whose right edit brings in a new error',
      "{ replace: '80800', with: '8080' }",
      "{ replace: '80800', with: '8080' }\n        - { replace: 'runtime: nodejs22', with: 'runtime: nodejs99' }",
      '23:7  This is stated as right, but after it the lab finds runtime-known: nodejs99 is not a runtime of App Runner. Did you mean nodejs22? Still open to new services: python311, nodejs22, corretto11 and corretto8.',
    ],
    [
      'with an edit that is right as well',
      "with: '808000' }",
      "with: '8080 # mended' }",
      '29:7  This is stated as wrong, but after it nothing is wrong any more.',
    ],
    [
      'with an edit of what is not there',
      'replace: nodejs22',
      'replace: nodejs20',
      '37:22  This stands 0 times in the file: an edit replaces what stands there once.',
    ],
    [
      'with an edit of what stands there twice',
      'replace: nodejs22',
      'replace: node',
      '37:22  This stands 2 times in the file: an edit replaces what stands there once.',
    ],
    [
      'with an edit like another',
      "with: '808000' }",
      "with: '8080' }",
      '29:7  This is stated as wrong, but after it nothing is wrong any more.',
      '29:7  This option comes to the same as an earlier one.',
    ],
    [
      'with an expected value of two kinds',
      'equal: 8080 }',
      'equal: 8080, present: true }',
      '21:7  An expected value has exactly one of equal, one-of, present and absent.',
    ],
  ])

  it('shows the file after each edit with what the lab says of it', () => {
    expect(compiled(FIX)).toMatchObject({
      options: [
        { right: true, after: { text: expect.stringContaining('port: 8080\n') as string, problems: [] } },
        { right: false, after: { problems: [{ rule: 'port-in-range', line: 10 }] } },
        {
          right: false,
          after: {
            problems: expect.arrayContaining([
              expect.objectContaining({ rule: 'port-in-range' }),
            ]) as unknown[],
          },
        },
      ],
    })
  })

  it('may be about a value that only the story knows', () => {
    const source = FIX.replace('  fault: [port-in-range]\n', '')
      .replace('port: 80800\n', 'port: 3000\n')
      .replaceAll("replace: '80800'", "replace: '3000'")
    expect(faultsIn(courseWith(source))).toEqual([])
    expect(compiled(source)).toMatchObject({ file: { problems: [] } })
  })

  it('about a file that says what is expected asks nothing', () => {
    const source = FIX.replace('  fault: [port-in-range]\n', '').replace('port: 80800\n', 'port: 8080\n')
    expect(faultsIn(courseWith(source))).toEqual([
      `${FILES.questions}:8:11  The lab finds nothing wrong with this file: name in "fault" or "expect" what is to be mended.`,
    ])
  })
})

describe('A question for a price', () => {
  tells('pricing', [
    [
      'whose key is not what follows',
      "usd: '2.48'",
      "usd: '2.49'",
      '15:12  The pricing engine reckons 2.48, not 2.49.',
    ],
    [
      'with a figure that its misconception does not lead to',
      "usd: '3.88'",
      "usd: '3.89'",
      '19:12  The pricing engine reckons 3.88, not 3.89.',
    ],
    [
      'with a misconception that nobody knows',
      'from: idle-billed-as-active',
      'from: constructor',
      '20:13  "constructor" is no misconception of app-runner: choose from memory-billed-twice, idle-billed-as-active, scales-to-zero, memory-forgotten, vcpu-forgotten, one-instance-counted, extra-memory-forgotten, pause-billed, minute-minimum-forgotten, rates-swapped, each-deployment-billed, automatic-deployment-forgotten, build-forgotten.',
    ],
    [
      'with a misconception that comes to the key',
      'from: idle-billed-as-active',
      'from: one-instance-counted',
      '20:13  Who believes this comes to 2.48 as well, which is right: choose another misconception.',
    ],
    [
      'with two misconceptions that come to the same',
      'from: idle-billed-as-active',
      'from: each-deployment-billed',
      '19:12  The pricing engine reckons 4.48, not 3.88.',
      '24:13  This comes to 4.48, which another option says already: choose another misconception.',
    ],
    [
      'with a figure from nowhere',
      '      from: idle-billed-as-active\n',
      '',
      '18:7  "from" is missing: name the misconception that leads to this figure.',
    ],
    [
      'with two keys',
      '      from: idle-billed-as-active\n',
      '      right: true\n',
      '14:5  Exactly one figure is right; here 2 are.',
    ],
    [
      'whose key comes from a misconception',
      '      right: true\n',
      '      right: true\n      from: memory-forgotten\n',
      '17:13  The right figure comes from no misconception.',
    ],
    [
      'of a size that there is not',
      'memoryGb: 2\n',
      'memoryGb: 8\n',
      '8:17  App Runner has no instance of 1 vCPU with this memory: choose 2, 3 or 4 GB.',
    ],
    [
      'by a book that there is not',
      'book: us-east-1',
      'book: us-east-2',
      '4:9  There is no price book "us-east-2" of what AWS charges: choose from us-east-1, harbour-dues.',
    ],
    [
      'that rests on a rate which nobody could read',
      '      deployments: 3\n',
      '      deployments: 3\n      buildMinutes: 10\n',
      '7:7  build-minute: this rate could not be read at AWS, so it can decide no key. Leave out what needs it.',
    ],
    [
      'of two services',
      '  usage:\n',
      '  usage:\n    lambda: { memoryMb: 128, requestsPerDay: 1, durationMs: 1 }\n',
      '6:5  "usage" has more than 1 entry.',
    ],
    [
      'with a field that the model does not know',
      'activeHoursPerDay',
      'activeHours',
      '10:7  "activeHours" is not a key here.',
    ],
  ])

  it('shows the bill that proves it', () => {
    expect(compiled(KINDS.pricing)).toMatchObject({
      bill: {
        total: '2.48',
        lines: [
          { amount: '0.48', quantity: '48', rate: '0.01', working: '1 instance × 2 GB × 24 h' },
          { amount: '1.00', quantity: '10' },
          { amount: '1.00', quantity: '1' },
        ],
      },
      options: [{ text: [{ children: [{ text: '$2.48' }] }] }, {}, {}],
    })
  })
})

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CheckedContent, type ContentCheck } from '../../src/content/checks/check.ts'
import { CHECKS, checkContent } from '../../src/content/checks/checks.ts'
import { faultText } from '../../src/content/compile/fault.ts'
import { compile, FILES, SMALL, type Slip, withSlips } from './small-course.ts'

const DAY = '2026-11-22'

function checked(files: ReadonlyMap<string, string>, day = DAY): CheckedContent {
  const compilation = compile(files)
  expect(compilation.faults.map(faultText)).toEqual([])
  return { ...compilation, day }
}

const checkOf = (id: string): ContentCheck => {
  const found = CHECKS.find((check) => check.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}

/** What one check says of files. */
function says(id: string, files: ReadonlyMap<string, string>, day = DAY): string[] {
  return [...checkOf(id).check(checked(files, day))].map(faultText)
}

const slip = (file: Slip['file'], from: string, to: string): Slip => ({ file, from, to })
const small = (...slips: Slip[]) => withSlips(...slips)
const withFile = (name: string, text: string, files = SMALL) => new Map([...files, [name, text]])

describe('The checks', () => {
  it('find nothing in the small course', () => {
    expect(checkContent(checked(SMALL)).map(faultText)).toEqual([])
  })

  it('are all on the list, each under the name of its file, each with a test of its own', () => {
    const files = readdirSync('src/content/checks').map((file) => file.replace('.ts', ''))
    const shared = ['check', 'checks', 'choices', 'groups', 'plain-words', 'taught']
    expect(CHECKS.map(({ id }) => id)).toEqual(files.filter((file) => !shared.includes(file)).toSorted())
    expect([...TESTED].toSorted()).toEqual(CHECKS.map(({ id }) => id))
  })

  it('say nothing of content that does not compile: what it lacks is said already', () => {
    const broken = compile(
      small(
        slip(
          'questions',
          'right: true\n      why: A brig has two.\n    - id: three',
          'why: A brig has two.\n    - id: three',
        ),
      ),
    )
    expect(checkContent({ ...broken, day: DAY })).toEqual(broken.faults)
  })
})

const TESTED = new Set<string>()
/** A check, files that it finds fault with, what it says, and near files that it lets pass. */
function fires(
  id: string,
  bad: ReadonlyMap<string, string>,
  faults: readonly string[],
  good: ReadonlyMap<string, string> = SMALL,
) {
  TESTED.add(id)
  it(`${id}: ${checkOf(id).title}`, () => {
    expect(says(id, bad)).toEqual(faults)
    expect(says(id, good)).toEqual([])
  })
}

/** A question file of multiple choices: the place of the right option, and the words of each option, question by question. */
function questions(...rows: readonly (readonly [key: number, ...options: string[]])[]): Map<string, string> {
  const text = rows.map(
    ([key, ...options], at) => `- id: ships.q-made-${at}
  kind: multiple-choice
  stem: What is ${WORDS[at]}?
  options:
${options.map((option, place) => `    - { id: o${place}, text: '${option}', ${place === key ? 'right: true, ' : ''}why: 'Because ${option} is ${WORDS[at]}.' }`).join('\n')}
  facts: [ships.brig-masts]
  exams: [saa-c03/1.1]
  adjacent: true
  difficulty: easy
  checked: '2026-11-22'
`,
  )
  return new Map([...SMALL, [FILES.questions, text.join('\n')]])
}
const WORDS = [...'abcdefghijklmnopqrstuvwxyz']

describe('Each check', () => {
  fires(
    'letter-reference',
    small(
      slip(
        'questions',
        'why: A sloop has one.\n    - id: two',
        'why: A sloop has one, so\n        option B is right.\n    - id: two',
      ),
    ),
    [
      `${FILES.questions}:8:9  "option B" means another option each time, since options are shuffled: say what the option says.`,
    ],
    small(
      slip('questions', 'A sloop has one.\n    - id: two', 'A sloop has one; a plan B helps.\n    - id: two'),
    ),
  )

  fires(
    'all-of-the-above',
    small(slip('questions', 'text: Three\n', 'text: None of the above\n')),
    [
      `${FILES.questions}:13:13  This option stands for others, which tests the reading of options: ask for each by itself, as a multiple response.`,
    ],
    small(slip('questions', 'text: Three\n', 'text: None of the masts\n')),
  )

  fires(
    'negative-stem',
    small(
      slip('questions', 'stem: How many masts has a brig?', 'stem: Which number of masts is not a brig’s?'),
    ),
    [
      `${FILES.questions}:3:9  This asks for what does not hold, and "not" is easily missed: write **not**, or ask for what holds.`,
    ],
    small(
      slip(
        'questions',
        'stem: How many masts has a brig?',
        'stem: A brig does not sink. Which number of masts is **not** its own?',
      ),
    ),
  )

  fires(
    'near-duplicate',
    small(
      slip(
        'questions',
        'stem: How many masts has a brig?',
        'stem: A ship of the old harbour sails with two square-rigged masts and a red flag. How many has it?',
      ),
      slip(
        'questions',
        'stem: Which have two masts? Choose two.',
        'stem: A ship of the old harbour sails with two square-rigged masts and a red flag. How many has it?',
      ),
    ),
    [
      `${FILES.questions}:23:9  This is word for word what "ships.q-masts" asks: ask for another thing, or drop one of the two.`,
    ],
    // The same story once more, with one requirement changed and another answer: a contrast pair.
    small(
      slip(
        'questions',
        'stem: How many masts has a brig?',
        'stem: A ship of the old harbour sails with two square-rigged masts and a red flag. How many has it?',
      ),
      slip(
        'questions',
        'stem: Which have two masts? Choose two.',
        'stem: A ship of the old harbour sails with two square-rigged masts and a blue flag. How many has it?',
      ),
    ),
  )

  it('near-duplicate: a changed word does not hide that the same is asked with the same answer', () => {
    const twice = questions(
      [0, 'one mast', 'two masts', 'no mast'],
      [1, 'three masts', 'one mast', 'no mast at all'],
    )
    const text = (twice.get(FILES.questions) ?? '')
      .replace(
        'What is a?',
        'A ship of the old harbour sails under a red flag in all winds and weathers. How many masts has it?',
      )
      .replace(
        'What is b?',
        'A ship of the old harbour sails under a red flag in all winds and weathers. How many masts does it have?',
      )
    expect(says('near-duplicate', withFile(FILES.questions, text, twice))).toEqual([
      `${FILES.questions}:16:9  This is nearly what "ships.q-made-0" asks, with the same answer: ask for another thing, or drop one of the two.`,
    ])
  })

  const longest = (count: number) =>
    Array.from({ length: 12 }, (_, at): readonly [number, ...string[]] =>
      at < count
        ? [
            at % 4,
            ...[0, 1, 2, 3].map((place) =>
              place === at % 4 ? 'a long option with much to say' : `short ${place}`,
            ),
          ]
        : [at % 4, 'one here', 'two here', 'six here', 'ten here'],
    )
  fires(
    'longest-option',
    questions(...longest(9)),
    ['the course', 'topic "ships"'].map(
      (where) =>
        `${FILES.questions}:5:5  In ${where} the right option is visibly the longest in 9 of 12 multiple choices; chance would have 3. Shorten it, or give wrong ones as much to say, in: ${[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => `ships.q-made-${at}`).join(', ')}.`,
    ),
    questions(...longest(3)),
  )

  it('longest-option: a right option that is never the longest gives itself away too', () => {
    // In each the longest option stands one place behind the right one, or is the right one.
    const uneven = (right: number) =>
      Array.from({ length: 20 }, (_, at): readonly [number, ...string[]] => [
        at % 4,
        ...[0, 1, 2, 3].map((place) =>
          place === (at + (at < right ? 0 : 1)) % 4 ? 'some more words' : `a few ${place}`,
        ),
      ])
    expect(says('longest-option', questions(...uneven(0)))).toEqual(
      ['the course', 'topic "ships"'].map(
        (where) =>
          `${FILES.questions}:5:5  In ${where} the right option is the longest in only 0 of 20 multiple choices that have a longest one; chance would have 5. Shorten wrong ones, or say the right one as exactly as it deserves, in some of: ${Array.from({ length: 20 }, (_, at) => `ships.q-made-${at}`).join(', ')}.`,
      ),
    )
    expect(says('longest-option', questions(...uneven(5)))).toEqual([])
  })

  const keys = (...places: readonly number[]) =>
    questions(
      ...places.map((place): readonly [number, ...string[]] => [place, 'north', 'east', 'south', 'west']),
    )
  fires(
    'key-position',
    keys(1, 1, 1, 1, 1, 1, 1, 0, 2, 3),
    ['the course', 'topic "ships"'].map(
      (where) =>
        `${FILES.questions}:5:5  In ${where} the right option stands at place 2 in 7 of 10 multiple choices; chance would have 3. Move it in some of: ${[0, 1, 2, 3, 4, 5, 6].map((at) => `ships.q-made-${at}`).join(', ')}.`,
    ),
    keys(1, 1, 1, 1, 0, 2, 3, 0, 2, 3),
  )

  fires(
    'overlapping-options',
    questions([0, '1 to 25 masts', '20 to 40 masts', 'more than 40 masts', '40 masts more than']),
    [
      `${FILES.questions}:6:23  "20 to 40 masts" and "1 to 25 masts" have values in common, so both can be held right: let the ranges meet without overlapping.`,
      `${FILES.questions}:8:23  This option says the same as "o2": a reader cannot tell them apart.`,
    ],
    questions([0, '1 to 25 masts', '26 to 40 masts', 'at least 41 masts', '`masts: 1`', '`masts: [1]`']),
  )

  it('overlapping-options: code that differs in a mark is another option', () => {
    expect(says('overlapping-options', questions([0, '`PORT`', '`port`', '`"PORT"`']))).toEqual([])
    expect(says('overlapping-options', questions([0, '`PORT`', '`PORT`', '`port`']))).toHaveLength(1)
  })

  fires(
    'idle-why',
    small(
      slip('questions', 'why: A sloop has one.\n    - id: two', 'why: This option is wrong.\n    - id: two'),
      slip('questions', 'why: A barque has three.', 'why: A brig has two.'),
    ),
    [
      `${FILES.questions}:7:12  This repeats the option or the verdict: say why the option is right, or why it is wrong here and when it would be right.`,
      `${FILES.questions}:14:12  This is the reason of "two" once more: say why the option is right, or why it is wrong here and when it would be right.`,
    ],
  )

  fires(
    'dead-link',
    small(slip('topic', 'A brig has two masts.', 'A brig has two masts, see [sails](#/learn/sails).')),
    [`${FILES.topic}:13:28  "#/learn/sails" leads nowhere: the topics are ships.`],
    small(
      slip(
        'topic',
        'A brig has two masts.',
        'A brig has two masts, see [ships](#/learn/ships) or [the lab](#/lab).',
      ),
    ),
  )

  fires(
    'stale',
    small(
      slip(
        'facts',
        "valid: { from: '2020-01-01', to: open }",
        "valid: { from: '2020-01-01', to: '2026-11-21' }",
      ),
      slip('facts', "evidence: read\n  checked: '2026-11-22'", "evidence: read\n  checked: '2025-11-21'"),
    ),
    [
      `${FILES.facts}:7:12  This was checked on 2025-11-21, more than a year before 2026-11-22: read its source again, then write the new day.`,
      `${FILES.facts}:18:36  This fact was valid to 2026-11-21: say what holds since then, or drop it.`,
    ],
    small(
      slip('facts', "evidence: read\n  checked: '2026-11-22'", "evidence: read\n  checked: '2025-11-22'"),
    ),
  )

  it('stale: a year later everything has to be read again, prices and exams too', () => {
    expect(says('stale', SMALL, '2027-11-22')).toEqual([])
    const late = says('stale', SMALL, '2027-11-23')
    expect(new Set(late.map((fault) => fault.split(':')[0]))).toEqual(
      new Set([FILES.facts, FILES.questions, FILES.scenarios, FILES.lab, FILES.exam, FILES.prices]),
    )
  })

  fires(
    'unsourced',
    small(slip('topic', 'A brig has two masts.[^ships.brig-masts]', 'A brig costs $12 a day.')),
    [`${FILES.topic}:13:1  "$12" has no source here: cite the fact that documents it, with [^ships.…].`],
    small(slip('topic', 'A brig has two masts.', 'A brig costs $12 a day.')),
  )

  const CORRECTIONS = `- id: three-masts
  said: A ketch has three masts.
  by: notes
  right: A ketch has two masts.
  facts: [ships.ketch-masts]
  forbidden:
    - says: '\\bketch has (?:three|3)\\b'
      caught: A ketch has three masts.
      passes: A ketch has two masts.
`
  const corrected = (slips: readonly Slip[], table = CORRECTIONS) =>
    withFile('harbour/corrections.yaml', table, withSlips(...slips))
  fires(
    'taught-mistake',
    corrected([
      slip(
        'cards',
        'back: The brig is square-rigged.',
        'back: The brig is square-rigged;\n    the ketch has 3 masts.',
      ),
      slip('topic', 'A brig has two masts.', 'So it is. The ketch has three masts.'),
      slip('questions', 'why: A ketch has two.', 'why: Since a ketch has three, it is so.'),
    ]),
    [
      [FILES.topic, '13:11'],
      [FILES.cards, '22:9'],
      [FILES.questions, '32:12'],
    ].map(
      ([file, place]) =>
        `${file}:${place}  This teaches a known mistake (three-masts): A ketch has three masts. Right is: A ketch has two masts.`,
    ),
    // Denied, put as the notes' claim, or only offered as a wrong answer, it teaches nothing wrong.
    corrected([
      slip('cards', 'back: The brig is square-rigged.', 'back: No ketch has three masts.'),
      slip('topic', 'A brig has two masts.', 'By the notes a ketch has three masts.'),
      slip('questions', 'text: A sloop', 'text: Whatever ketch has three masts'),
    ]),
  )

  fires(
    'correction-examples',
    corrected(
      [],
      `${CORRECTIONS}    - { says: 'ketch (has', caught: A ketch., passes: A brig. }
    - { says: ketch, caught: A brig it is., passes: A ketch it is. }
`,
    ),
    [
      'harbour/corrections.yaml:10:7  This is no regular expression: a bracket or a quantifier is left open.',
      'harbour/corrections.yaml:11:30  The form does not catch this sentence: widen "says".',
      'harbour/corrections.yaml:11:53  The form catches this sentence too: narrow it, or say "unless".',
    ],
    corrected([]),
  )

  fires('background-key', small(slip('facts', 'evidence: quoted', 'evidence: background')), [
    `${FILES.questions}:36:29  "ships.ketch-masts" is background: no source of it was read, so it can decide no key. Read one, or ask something else.`,
  ])

  fires('service-share', shares(5), [
    'moorings/questions.yaml:6:11  The old quay is right in 5 of 20 selections, more than 20 %: who always chooses it would learn nothing. Write stories for the others.',
    'moorings/questions.yaml:81:11  A buoy in the bay is right in 15 of 20 selections, more than 20 %: who always chooses it would learn nothing. Write stories for the others.',
  ])

  fires('unfinished', small(slip('cards', 'back: Two.', 'back: TODO what is behind')), [
    `${FILES.cards}:4:9  "TODO" marks what is still to be written: write it, or take the item out.`,
  ])

  const HEADINGS = `- heading: The notes
  level: 1
- heading: Ships
  level: 2
  facts: [ships.brig-masts]
`
  const headed = (more: string) => withFile('harbour/headings.yaml', HEADINGS + more)
  fires(
    'heading-coverage',
    headed(`- heading: Sails
  level: 2
- heading: Rigs
  level: 2
  parts:
    - { part: Lateen, facts: [ships.ketch-masts] }
`),
    [
      'harbour/headings.yaml:6:3  "Sails" has no topics, no facts, no cards, no questions: name the facts that teach it, and write what is missing.',
      'harbour/headings.yaml:6:3  No topic says in its front matter that it teaches "Sails".',
      'harbour/headings.yaml:8:3  No topic says in its front matter that it teaches "Rigs".',
    ],
    headed(''),
  )

  it('heading-coverage: a part without a card, and a topic that teaches what the notes do not have', () => {
    const files = withSlips(
      slip(
        'cards',
        '  text: A ketch has {{two}} masts.\n  facts: [ships.ketch-masts]',
        '  text: A ketch has {{two}} masts.\n  facts: [ships.brig-masts]',
      ),
      slip('cards', 'facts: [ships.brig-masts, ships.ketch-masts]', 'facts: [ships.brig-masts]'),
      slip('topic', '  - Ships\n', '  - Ships\n  - Whales\n'),
    )
    const table = `${HEADINGS}  parts:\n    - { part: Ketch, facts: [ships.ketch-masts] }\n`
    expect(says('heading-coverage', withFile('harbour/headings.yaml', table, files))).toEqual([
      'harbour/headings.yaml:7:7  "Ketch" has no cards: name the facts that teach it, and write what is missing.',
      `${FILES.topic}:7:5  The notes have no heading "Whales": see headings.yaml.`,
    ])
  })
})

/** Twenty selections, in the first of which the quay is right; in the rest the buoy. */
function shares(quay: number): Map<string, string> {
  const stories = Array.from({ length: 20 }, (_, at) => {
    const right = at < quay
    return `- id: choice.q-${at}
  kind: service-selection
  title: Story ${at}
  stem: Story ${at}. ${right ? 'They want to step ashore' : 'They want to take a boat'}.
  options: [quay, buoy]
  answer: [${right ? 'quay' : 'buoy'}]
  constraints:
    - { capability: dry-feet, is: equal, value: ${right}, words: ${right ? 'step ashore' : 'take a boat'} }
  whys:
    quay: It is one step away.
    buoy: They would need a boat.
  exams: [saa-c03/2.1]
  difficulty: easy
  checked: '2026-11-22'
`
  })
  return new Map([...SMALL, [FILES.scenarios, stories.join('\n')]])
}

import { describe, expect, it } from 'vitest'
import { faultsIn, FILES, SMALL, type Slip, withSlips } from './small-course.ts'

/** Name, file, what is replaced, by what, and every fault that follows, as `line:col  message` in that file. */
type Row = readonly [name: string, file: Slip['file'], from: string, to: string, ...faults: string[]]

function tells(rows: readonly Row[]): void {
  for (const [name, file, from, to, ...faults] of rows)
    it(name, () => {
      expect(faultsIn(withSlips({ file, from, to }))).toEqual(
        faults.map((fault) => `${FILES[file]}:${fault}`),
      )
    })
}

describe('The small course', () => {
  it('has no faults', () => {
    expect(faultsIn(SMALL)).toEqual([])
  })
})

describe('YAML that cannot be read', () => {
  tells([
    [
      'a quote without its end',
      'pack',
      'title: The harbour',
      'title: "The harbour',
      '4:1  Missing closing "quote',
    ],
    [
      'a key that stands twice',
      'cards',
      '  back: Two.\n',
      '  back: Two.\n  back: 2.\n',
      '5:3  Map keys must be unique',
    ],
    [
      'an alias',
      'cards',
      '  front: Schoner\n  back: schooner',
      '  front: &word Schoner\n  back: *word',
      '11:9  Aliases are not allowed in content: write the value again.',
    ],
    [
      'an alias that refers to nothing',
      'cards',
      'back: schooner',
      'back: *word',
      '11:9  Aliases are not allowed in content: write the value again.',
    ],
    [
      'a second document',
      'pack',
      'title: The',
      '---\ntitle: The',
      '2:1  Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
    [
      'a tag of a program',
      'pack',
      'title: The harbour',
      'title: !!js/function The harbour',
      '2:8  Unresolved tag: tag:yaml.org,2002:js/function',
    ],
    [
      'a front matter that is no YAML',
      'topic',
      'title: Ships',
      'title: "Ships',
      '8:30  Missing closing "quote',
    ],
  ])
})

describe('A file that does not fit its schema', () => {
  tells([
    ['a key is missing', 'cards', '  back: Two.\n', '', '1:3  "back" is missing here.'],
    ['a key is missing in the front matter', 'topic', 'title: Ships\n', '', '2:1  "title" is missing here.'],
    ['a key is not known', 'cards', '  extra: Both', '  hint: Both', '5:3  "hint" is not a key here.'],
    [
      'a key that is not known has a list',
      'cards',
      '  extra: Both are square-rigged.',
      '  hints:\n    - Both',
      '5:3  "hints" is not a key here.',
    ],
    [
      'a kind that is none',
      'cards',
      'kind: contrast',
      'kind: contrary',
      '20:9  "kind" must be one of: basic, reversed, cloze, contrast.',
    ],
    [
      'a kind of question that is none',
      'questions',
      'kind: multiple-choice',
      'kind: multiple',
      '2:9  "kind" must be one of: multiple-choice, multiple-response, ordering, matching, config-debugging, pricing, service-selection.',
    ],
    [
      'a question without a kind',
      'questions',
      '  kind: multiple-choice\n',
      '',
      '1:3  "kind" is missing here.',
    ],
    [
      'one key of a question is missing',
      'questions',
      'adjacent: true\n  ',
      '',
      '1:3  "adjacent" is missing here.',
    ],
    [
      'one key of an option is not known',
      'questions',
      'why: A sloop has one.\n    - id: two',
      'because: It is so.\n      why: A sloop has one.\n    - id: two',
      '7:7  "because" is not a key here.',
    ],
    [
      'one key of a scenario is missing',
      'scenarios',
      '  title: Guests with luggage\n',
      '',
      '1:3  "title" is missing here.',
    ],
    [
      'a scenario that is not named like one',
      'scenarios',
      'id: choice.q-guests',
      'id: moorings.q-guests',
      '1:7  "id" must match ^choice\\.q-[a-z0-9-]+$.',
    ],
    [
      'an entry of the wrong type',
      'scenarios',
      'options: [quay, buoy]',
      'options: [quay, 7]',
      '5:19  An entry of "options" must be of type string.',
    ],
    [
      'a value of a form that no constraint has',
      'scenarios',
      'value: true',
      'value: { yes: true }',
      '10:14  "value" must be of type boolean, number, string or array of string.',
    ],
    [
      'a value of a form that no cell has',
      'matrix',
      'value: 3',
      'value: { metres: 3 }',
      '32:16  "value" must be of type boolean, number, string, array of string or null.',
    ],
    [
      'a cell whose list holds no words',
      'matrix',
      'value: 3',
      'value: [3]',
      '32:16  "value" must be of type boolean, number, string, array of string or null.',
    ],
    [
      'a text that is too long',
      'cards',
      'front: Schoner',
      `front: ${'x'.repeat(301)}`,
      '10:10  "front" is too long: at most 300 characters.',
    ],
    [
      'a text that is empty',
      'cards',
      'front: Schoner',
      "front: ''",
      '10:10  "front" is too short: at least 1 characters.',
    ],
    [
      'a cloze with a front',
      'cards',
      '  text: A ketch',
      '  front: How many?\n  text: A ketch',
      '16:3  "front" does not belong to this kind.',
    ],
    [
      'a cloze without a text',
      'cards',
      '  text: A ketch has {{two}} masts.\n',
      '',
      '14:3  "text" is missing here.',
    ],
    [
      'a fact twice',
      'cards',
      '[ships.brig-masts, ships.ketch-masts]',
      '[ships.brig-masts, ships.brig-masts]',
      '23:10  "facts" names the same thing twice.',
    ],
    [
      'no fact',
      'cards',
      'facts: [ships.ketch-masts]',
      'facts: []',
      '17:10  "facts" needs at least 1 entries.',
    ],
    [
      'a claim where the notes are silent',
      'facts',
      'verdict: silent',
      'verdict: silent\n    claim: None.',
      '5:5  "claim" does not belong to this kind.',
    ],
    [
      'no claim where the notes are wrong',
      'facts',
      '    claim: A ketch has three masts.\n',
      '',
      '13:5  "claim" is missing here.',
    ],
    [
      'a source without https',
      'prices',
      'source: https://example.org/dues',
      'source: http://example.org/dues',
      '15:13  "source" must match ^https://[^\\s]+$.',
    ],
    ['money as a number', 'prices', "usd: '12.50'", 'usd: 12.5', '14:38  "usd" must be of type string.'],
    [
      'a currency that the app does not count in',
      'prices',
      'currency: USD',
      'currency: EUR',
      '5:11  "currency" must be "USD".',
    ],
    [
      'a matrix of one service',
      'matrix',
      '  buoy:\n    name: A buoy in the bay\n    short: Buoy\n',
      '',
      '3:3  "services" needs at least 2 entries.',
    ],
  ])

  it('is empty', () => {
    expect(faultsIn(new Map([...SMALL, [FILES.cards, '']]))).toEqual([
      `${FILES.cards}:1:1  This must be of type array.`,
    ])
  })

  it('tells of every fault, in the order of the text, and of nothing twice', () => {
    const files = withSlips(
      { file: 'cards', from: '  back: Two.\n', to: '' },
      { file: 'cards', from: 'kind: contrast', to: 'kind: contrary' },
      { file: 'prices', from: 'title: Harbour dues\n', to: '' },
    )
    expect(faultsIn(files)).toEqual([
      `${FILES.cards}:1:3  "back" is missing here.`,
      `${FILES.cards}:19:9  "kind" must be one of: basic, reversed, cloze, contrast.`,
      `${FILES.prices}:1:1  "title" is missing here.`,
    ])
  })
})

describe('An id', () => {
  const start = (id: string) => `"${id}" must start with the topic's id: "ships.…".`
  tells([
    [
      'of a fact that names another topic',
      'facts',
      'id: ships.ketch-masts',
      'id: boats.ketch-masts',
      `10:7  ${start('boats.ketch-masts')}`,
    ],
    [
      'of a card that names another topic',
      'cards',
      'id: ships.both',
      'id: shipshape.both',
      `19:7  ${start('shipshape.both')}`,
    ],
    [
      'of a question that names another topic',
      'questions',
      'id: ships.q-masts',
      'id: boats.q-masts',
      `1:7  ${start('boats.q-masts')}`,
    ],
    [
      'of a pack that is not its folder',
      'pack',
      'id: harbour',
      'id: port',
      `1:5  The pack's id must be its folder's name, "harbour".`,
    ],
    [
      'of a card that stands twice',
      'cards',
      'id: ships.both',
      'id: ships.brig',
      '19:7  The id "ships.brig" is used twice.',
    ],
  ])

  it('of a question that stands twice is named where it stands the second time, whatever the file’s form', () => {
    const twice = withSlips({
      file: 'questions',
      from: 'id: ships.q-two-masted',
      to: "id: 'ships.q-masts' # again",
    })
    const [fault] = faultsIn(twice)
    expect(fault).toBe(`${FILES.questions}:21:7  The id "ships.q-masts" is used twice.`)
    const windows = new Map([...twice].map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]))
    expect(faultsIn(windows)).toEqual([fault])
  })

  it('of a card and a fact is named in the file that comes second', () => {
    const files = withSlips(
      { file: 'facts', from: 'id: ships.ketch-masts', to: 'id: ships.ketch' },
      { file: 'cards', from: 'facts: [ships.ketch-masts]', to: 'facts: [ships.ketch]' },
      { file: 'cards', from: 'facts: [ships.brig-masts, ships.ketch-masts]', to: 'facts: [ships.ketch]' },
      { file: 'questions', from: 'facts: [ships.brig-masts, ships.ketch-masts]', to: 'facts: [ships.ketch]' },
      { file: 'topic', from: 'ships.ketch-masts', to: 'ships.ketch' },
    )
    expect(faultsIn(files)).toEqual([`${FILES.facts}:10:7  The id "ships.ketch" is used twice.`])
  })

  it('of a topic is not looked for among the options of questions', () => {
    const files = new Map(SMALL)
    for (const part of ['cards', 'facts', 'questions', 'topic'] as const)
      files.set(
        FILES[part].replace('01-ships', '02-ships'),
        (SMALL.get(FILES[part]) ?? '')
          .replaceAll(/ships\.(q-)?(?=[a-z])/g, 'ships.$1other-')
          .replace('id: sloop', 'id: ships'),
      )
    expect(faultsIn(files)).toEqual(['harbour/02-ships/topic.md:2:5  The id "ships" is used twice.'])
  })

  it('of a price book that is not its file’s name', () => {
    const files = new Map([...SMALL, ['prices/us-east-2.yaml', SMALL.get(FILES.prices) ?? '']])
    expect(faultsIn(files)).toEqual([
      'prices/us-east-2.yaml:1:5  A price book\'s id is the name of its file, which is not "harbour-dues".',
    ])
  })
})

describe('A price book', () => {
  const withTiers = (tiers: string) => {
    const text = (SMALL.get(FILES.prices) ?? '').replace(
      /(tiers:\n)\s+-.*/,
      (_, head: string) => head + tiers,
    )
    return faultsIn(new Map([...SMALL, [FILES.prices, text]]))
  }
  const tier = (begin: string, end: string) => `      - { begin: '${begin}', end: '${end}', usd: '1' }\n`

  it('has tiers without a gap', () => {
    expect(withTiers(tier('0', '10') + tier('11', 'Inf'))).toEqual([
      'prices/harbour-dues.yaml:15:18  This tier must begin at 10, where the one before ends.',
    ])
    expect(withTiers(tier('1', 'Inf'))).toHaveLength(1)
  })

  it('has tiers that begin before they end', () => {
    expect(withTiers(tier('0', '0') + tier('0', 'Inf'))).toEqual([
      'prices/harbour-dues.yaml:14:28  This tier ends at 0, before it begins.',
    ])
  })

  it('has each rate once', () => {
    const text = SMALL.get(FILES.prices) ?? ''
    const twice = text + text.slice(text.indexOf('  - id: quay.night'))
    expect(faultsIn(new Map([...SMALL, [FILES.prices, twice]]))).toEqual([
      'prices/harbour-dues.yaml:18:9  The book has "quay.night" twice.',
    ])
  })
})

describe('A name of something that is not there', () => {
  tells([
    [
      'the fact of a card',
      'cards',
      'facts: [ships.brig-masts, ships.ketch-masts]',
      'facts: [ships.brig-masts, ships.sails]',
      '23:29  "ships.both" names the fact "ships.sails", which does not exist.',
    ],
    [
      'the fact of a reversed card, told once',
      'cards',
      'back: schooner\n  facts: [ships.brig-masts]',
      'back: schooner\n  facts: [ships.sails]',
      '12:11  "ships.words" names the fact "ships.sails", which does not exist.',
    ],
    [
      'the fact of a question',
      'questions',
      'facts: [ships.brig-masts, ships.ketch-masts]',
      'facts: [ships.sails, ships.ketch-masts]',
      '36:11  "ships.q-two-masted" names the fact "ships.sails", which does not exist.',
    ],
    [
      'the fact that a citation in the text names',
      'topic',
      'A brig has two masts.[^ships.brig-masts]',
      'A brig has two masts:\nthey carry *square* sails.[^ships.sails]',
      '14:27  The text cites the fact "ships.sails", which does not exist.',
    ],
    [
      'the fact that a citation in a card names',
      'cards',
      'back: Two.',
      "back: 'Two.[^ships.sails]'",
      '4:9  The text cites the fact "ships.sails", which does not exist.',
    ],
    [
      'a citation that no id can be',
      'topic',
      '[^ships.brig-masts]',
      '[^Ships.Brig masts]',
      '13:22  The text cites the fact "Ships.Brig masts", which does not exist.',
    ],
    [
      'the fact that a correction names',
      'topic',
      '[!CORRECTION ships.ketch-masts]',
      '[!CORRECTION ships.sails]',
      '15:3  The text cites the fact "ships.sails", which does not exist.',
    ],
    [
      'the exam task of a question',
      'questions',
      'exams: [saa-c03/1.2]',
      'exams: [saa-c03/1.2, dva-c02/1.2]',
      '37:24  "ships.q-two-masted" names the exam task "dva-c02/1.2", which no exam has.',
    ],
    [
      'the exam task of a scenario',
      'scenarios',
      'exams: [saa-c03/2.1]',
      'exams: [saa-c03/2.2]',
      '15:11  "choice.q-guests" names the exam task "saa-c03/2.2", which no exam has.',
    ],
  ])

  it('is told only when all files could be read: a broken facts.yaml would make every card wrong', () => {
    const files = withSlips({ file: 'facts', from: 'id: ships.brig-masts', to: 'id: [ships.brig-masts' })
    expect(faultsIn(files).every((fault) => fault.startsWith(FILES.facts))).toBe(true)
  })
})

describe('An exam', () => {
  tells([
    [
      'whose weights do not make a whole',
      'exam',
      'weight: 40',
      'weight: 45',
      '10:3  The weights of SAA-C03 sum to 105, not 100.',
    ],
  ])
})

describe('A cloze', () => {
  const hides = (count: number) => `16:9  A cloze hides exactly one {{part}}; this one hides ${count}.`
  tells([
    ['that hides nothing', 'cards', '{{two}}', 'two', hides(0)],
    ['that hides two parts', 'cards', 'A ketch has {{two}}', 'A {{ketch}} has {{two}}', hides(2)],
    [
      'whose braces stand inside code',
      'cards',
      'A ketch has {{two}} masts.',
      "'A ketch has `{{two}}` masts.'",
      '16:9  A hidden part holds its code whole: write {{`code`}}.',
    ],
  ])
})

describe('The key of a question', () => {
  const one = (count: number) => `A multiple choice has exactly one right option; this one has ${count}.`
  const many = (count: number) =>
    `A multiple response has at least two right options and a wrong one; this one has ${count} of 3.`
  tells([
    [
      'multiple choice without a right option',
      'questions',
      'right: true\n      why: A brig has two.\n    - id: three',
      'why: A brig has two.\n    - id: three',
      `5:5  ${one(0)}`,
    ],
    [
      'multiple choice with two right options',
      'questions',
      'text: Three',
      'text: Three\n      right: true',
      `5:5  ${one(2)}`,
    ],
    [
      'multiple response with one right option',
      'questions',
      'right: true\n      why: A ketch',
      'why: A ketch',
      `25:5  ${many(1)}`,
    ],
    [
      'multiple response with none wrong',
      'questions',
      'text: A sloop',
      'text: A sloop\n      right: true',
      `25:5  ${many(3)}`,
    ],
    ['two options of one id', 'questions', 'id: three', 'id: one', '5:5  Two options have the same id.'],
    [
      'right: false, which is said by leaving it out',
      'questions',
      'text: Three',
      'text: Three\n      right: false',
      '14:14  "right" must be true.',
    ],
  ])
})

describe('Markdown that content may not have', () => {
  tells([
    [
      'HTML',
      'topic',
      'A brig has',
      '<b>A brig</b> has',
      '13:1  Content may not contain html.',
      '13:10  Content may not contain html.',
    ],
    [
      'a block of HTML',
      'topic',
      'A brig has',
      '<script>alert(1)</script>\n\nA brig has',
      '13:1  Content may not contain html.',
    ],
    [
      'an image',
      'topic',
      'A brig has',
      '![A brig](https://example.org/brig.png) has',
      '13:1  Content may not contain image.',
    ],
    ['a heading of level 1', 'topic', '## Masts', '# Masts', '11:1  Use headings of level 2 and 3 only.'],
    ['a heading of level 4', 'topic', '## Masts', '#### Masts', '11:1  Use headings of level 2 and 3 only.'],
    [
      'a link without encryption',
      'topic',
      'A brig has',
      '[A brig](http://example.org/) has',
      '13:1  "http://example.org/" is not a link for content: use https:// or #/ for a page of the app.',
    ],
    [
      'a link that is a program',
      'topic',
      'A brig has',
      '[A brig](javascript:alert(1)) has',
      '13:1  "javascript:alert(1)" is not a link for content: use https:// or #/ for a page of the app.',
    ],
    [
      'a link by reference',
      'topic',
      'A brig has',
      '[1]: https://example.org\n\n[A brig][1] has',
      '13:1  Content may not contain definition.',
      '15:1  Content may not contain linkReference.',
    ],
    ['a rule across the page', 'topic', '## Masts', '---', '11:1  Content may not contain thematicBreak.'],
    [
      'a heading that stands twice',
      'topic',
      '> [!CORRECTION',
      '### *Masts*!\n\n> [!CORRECTION',
      '15:1  A second heading "Masts!": make it unique.',
    ],
    [
      'a blockquote that is almost a correction',
      'topic',
      '[!CORRECTION ',
      '[!Correction ',
      '15:3  A correction starts with [!CORRECTION fact-id] on a line of its own.',
    ],
    ['HTML in a card', 'cards', 'back: Two.', 'back: <b>Two.</b>', '4:9  Content may not contain html.'],
    [
      'an image in a reason',
      'questions',
      'why: A sloop has one.\n    - id: two',
      'why: See ![it](https://example.org)\n    - id: two',
      '7:12  Content may not contain image.',
    ],
    [
      'a list where one paragraph is wanted',
      'facts',
      'documented: A ketch',
      'documented: 1. A ketch',
      '11:15  One paragraph is wanted here, without lists, tables or code blocks.',
    ],
  ])
})

describe('A file', () => {
  const without = (file: string) => new Map([...SMALL].filter(([name]) => name !== file))
  const withMore = (file: string, text = 'x') => new Map([...SMALL, [file, text]])
  const stranger = 'No content file has this name; see content/README.md.'

  it.each([
    'harbour/01-ships/card.yaml',
    'harbour/01-ships/labs/one.yml',
    'harbour/pack.yml',
    'harbour/cards.yaml',
    'harbour/facts.yaml',
    'prices/us-east-1.json',
    'notes.txt',
  ])('with a name that means nothing: %s', (file) => {
    expect(faultsIn(withMore(file))).toEqual([`${file}:1:1  ${stranger}`])
  })

  it('called README.md is for people', () => {
    expect(faultsIn(withMore('harbour/README.md'))).toEqual([])
  })

  it.each([FILES.cards, FILES.facts, FILES.questions, FILES.topic, FILES.scenarios])(
    'that is missing: %s',
    (file) => {
      expect(faultsIn(without(file))).toEqual([`${file}:1:1  This file is missing.`])
    },
  )

  it('in a folder without pack.yaml, which nothing would read', () => {
    const alone = 'This folder has no pack.yaml, so nothing reads this file.'
    expect(faultsIn(without(FILES.pack))).toEqual(
      [FILES.cards, FILES.facts, FILES.lab, FILES.questions, FILES.topic].map(
        (file) => `${file}:1:1  ${alone}`,
      ),
    )
  })

  it('of questions beside no matrix, which nothing would read', () => {
    expect(faultsIn(withMore('harbour/questions.yaml', SMALL.get(FILES.scenarios)))).toEqual([
      'harbour/questions.yaml:1:1  Questions beside pack.yaml need a matrix.yaml there; questions of a topic belong in its folder.',
    ])
  })

  it('of a second matrix: a course has one', () => {
    const files = new Map([
      ...SMALL,
      ['second/pack.yaml', (SMALL.get('moorings/pack.yaml') ?? '').replace('id: moorings', 'id: second')],
      ['second/matrix.yaml', SMALL.get(FILES.matrix) ?? ''],
      ['second/questions.yaml', (SMALL.get(FILES.scenarios) ?? '').replace('q-guests', 'q-more-guests')],
    ])
    expect(faultsIn(files)).toEqual([
      'second/matrix.yaml:1:1  A course has one matrix, and it is moorings/matrix.yaml.',
    ])
  })

  tells([
    [
      'of a topic that lacks its front matter',
      'topic',
      '---\nid: ships',
      'id: ships',
      '1:1  A topic starts with front matter between two lines of "---".',
    ],
    [
      'of a topic whose front matter has no end',
      'topic',
      '\n---\n\n## Masts',
      '\n\n## Masts',
      '1:1  A topic starts with front matter between two lines of "---".',
    ],
  ])
})

describe('A matrix', () => {
  const misfit = (type: string) => `The value does not fit a capability of type ${type}.`
  tells([
    [
      'without one of its cells',
      'matrix',
      `      buoy:
        value: false
        text: By boat only.
        source: https://example.org/buoy
        evidence: read
`,
      '',
      '15:7  The cell for "buoy" is missing; write value: null where it is unknown.',
    ],
    [
      'without the cells of a service that is named like a part of every object',
      'matrix',
      '  buoy:\n    name',
      '  constructor:\n    name: A builder\n    short: Builder\n  buoy:\n    name',
      '18:7  The cell for "constructor" is missing; write value: null where it is unknown.',
      '34:7  The cell for "constructor" is missing; write value: null where it is unknown.',
    ],
    [
      'with a cell of no service',
      'matrix',
      '      quay:\n        value: 3',
      '      pier:\n        value: 2\n        text: Two metres.\n        source: https://example.org/pier\n        evidence: read\n      quay:\n        value: 3',
      '32:9  "pier" is not a service of this matrix.',
    ],
    [
      'with a word where yes or no is wanted',
      'matrix',
      'value: true',
      'value: perhaps',
      `16:16  ${misfit('yes-no')}`,
    ],
    [
      'with a word where a number is wanted',
      'matrix',
      'value: 3',
      'value: deep',
      `32:16  ${misfit('number')}`,
    ],
    [
      'with a list where a number is wanted',
      'matrix',
      'value: 3',
      'value: [three]',
      `32:16  ${misfit('number')}`,
    ],
    [
      'with a value that is none of the choices',
      'matrix',
      'type: number',
      'type: choice\n    choices: [deep, shallow]',
      `33:16  ${misfit('choice')}`,
    ],
    [
      'with a number where a list is wanted',
      'matrix',
      'type: number',
      'type: list',
      `32:16  ${misfit('list')}`,
    ],
    [
      'with a number where a text is wanted',
      'matrix',
      'type: number',
      'type: text',
      `32:16  ${misfit('text')}`,
    ],
  ])
})

describe('A service selection', () => {
  it('outside a choice pack', () => {
    const question = (SMALL.get(FILES.scenarios) ?? '').replace('id: choice.q-guests', 'id: choice.q-astray')
    const files = new Map([...SMALL, [FILES.questions, `${SMALL.get(FILES.questions)}\n${question}`]])
    expect(faultsIn(files)).toEqual([
      `${FILES.questions}:42:7  "choice.q-astray" must start with the topic's id: "ships.…".`,
      `${FILES.questions}:43:9  A service selection belongs to questions.yaml of a pack with a matrix.`,
    ])
  })

  it('is the only kind beside a matrix', () => {
    const question = (SMALL.get(FILES.questions) ?? '').split('\n\n')[0] ?? ''
    const files = new Map([...SMALL, [FILES.scenarios, `${SMALL.get(FILES.scenarios)}\n${question}\n`]])
    expect(faultsIn(files)).toEqual([
      `${FILES.scenarios}:20:9  Only service selections belong beside a matrix.`,
    ])
  })

  tells([
    [
      'whose answer does not follow',
      'scenarios',
      'answer: [quay]',
      'answer: [buoy]',
      '6:11  The constraints leave quay, but the answer says buoy. quay meets every constraint: add one that it breaks, or make it an answer. buoy breaks "dry-feet" (needs yes, has no).',
    ],
    [
      'that tests a cell which nobody knows',
      'scenarios',
      'capability: dry-feet\n      is: equal\n      value: true',
      'capability: depth\n      is: at-least\n      value: 2',
      '8:19  "depth" of buoy is not known, so it can prove nothing: test another capability or leave that option out.',
    ],
    [
      'whose stem does not say the requirement',
      'scenarios',
      'words: step ashore',
      'words: keep dry feet',
      '11:14  The stem does not say "keep dry feet": copy the words that state the requirement.',
    ],
    [
      'with an option that lacks its why',
      'scenarios',
      'buoy: They would need a boat.',
      'pier: They would need a boat.',
      '13:5  "buoy" has no why: say why it fits, or what it breaks here and when it would be right.',
      '14:11  "pier" is not an option of this question: drop its why, or offer the service.',
    ],
    [
      'with an option that is named like a part of every object',
      'scenarios',
      'options: [quay, buoy]',
      'options: [quay, buoy, constructor]',
      '5:25  "constructor" is no service of the matrix: choose from quay, buoy.',
      '13:5  "constructor" has no why: say why it fits, or what it breaks here and when it would be right.',
    ],
    [
      'with HTML in its stem',
      'scenarios',
      'stem: The guests',
      'stem: <b>The</b> guests',
      '4:9  Content may not contain html.',
    ],
  ])
})

describe('Faults', () => {
  it('are the same, in the same order, whatever the order of the files', () => {
    const files = withSlips(
      { file: 'questions', from: 'id: three', to: 'id: one' },
      { file: 'exam', from: 'minutes: 130', to: 'minutes: none' },
      { file: 'cards', from: '{{two}}', to: 'two' },
      { file: 'cards', from: 'id: ships.both', to: 'id: boats.both' },
      { file: 'scenarios', from: 'answer: [quay]', to: 'answer: [buoy]' },
      { file: 'topic', from: 'A brig has', to: '<b>A brig</b> has' },
    )
    const faults = faultsIn(files)
    expect(faults.length).toBeGreaterThan(4)
    expect(faultsIn(new Map([...files].toReversed()))).toEqual(faults)
  })

  it('of ids that stand twice stay where they are, whatever the order of the files', () => {
    const files = new Map(SMALL)
    for (const part of ['cards', 'facts', 'questions', 'topic'] as const)
      files.set(FILES[part].replace('01-ships', '02-ships'), SMALL.get(FILES[part]) ?? '')
    const faults = faultsIn(files)
    expect(faults).toContain('harbour/02-ships/cards.yaml:1:7  The id "ships.brig" is used twice.')
    expect(faults.every((fault) => fault.startsWith('harbour/02-ships/'))).toBe(true)
    expect(faultsIn(new Map([...files].toReversed()))).toEqual(faults)
  })
})

import { describe, expect, it } from 'vitest'
import { compilePackFile } from '../../src/content/compile/pack-file.ts'
import { faultText } from '../../src/content/compile/fault.ts'
import { schemaChecks } from '../../src/content/compile/folder-plugin.ts'
import { LARGEST_PACK } from '../../src/content/own-pack.ts'
import { PROVERS } from '../../src/platform/provers.ts'
import { BOMBS, FULL_HARBOUR, HARBOUR } from './pack-files.ts'
import { compile, SMALL } from './small-course.ts'

const { exams, priceBooks: books, matrix } = compile(SMALL).course
const deps = { schemas: await schemaChecks(), ...PROVERS }
const read = (text: string, name = 'harbour.yaml') =>
  compilePackFile(name, text, { exams, books, matrix, day: '2026-11-22' }, deps)
const faultsOf = (text: string) => {
  const reading = read(text)
  return reading.kind === 'refused' ? reading.faults.map(faultText) : []
}
const with_ = (from: string, to: string) => {
  expect(HARBOUR).toContain(from)
  return HARBOUR.replace(from, to)
}

describe('A pack of one file', () => {
  it('becomes topics whose every id begins with the pack’s', () => {
    const reading = read(HARBOUR)
    if (reading.kind === 'refused') throw new Error(reading.faults.map(faultText).join('\n'))
    const [topic] = reading.pack.topics
    expect(topic?.id).toBe('harbour:ships')
    expect(topic?.pack).toBe('own:harbour')
    expect(topic?.facts.map(({ id }) => id)).toEqual(['harbour:ships.brig-masts'])
    expect(topic?.cards.map(({ id }) => id)).toEqual([
      'harbour:ships.brig',
      'harbour:ships.words',
      'harbour:ships.words~reversed',
    ])
    expect(topic?.cards[0]).toMatchObject({ topic: 'harbour:ships', facts: ['harbour:ships.brig-masts'] })
    expect(topic?.questions[0]).toMatchObject({
      id: 'harbour:ships.q-masts',
      topic: 'harbour:ships',
      facts: ['harbour:ships.brig-masts'],
    })
    // What is named inside stays as it was: options, headings, and the words.
    expect(JSON.stringify(topic)).toContain('"fact":"harbour:ships.brig-masts"')
    expect(topic?.text[0]).toMatchObject({ kind: 'heading', id: 'masts' })
  })

  it('may be JSON as well', () => {
    const yaml = read(HARBOUR)
    expect(yaml.kind).toBe('pack')
    const json = JSON.stringify({ id: 'harbour', title: 'T', summary: 'S', topics: [] }, null, 2)
    expect(read(json, 'harbour.json')).toMatchObject({
      kind: 'refused',
      faults: [{ file: 'harbour.json', line: 5, message: '"topics" needs at least 1 entries.' }],
    })
  })

  it.each([
    [
      'a key that does not follow',
      with_('            right: true\n', ''),
      /harbour\.yaml:\d+:\d+ {2}A multiple choice has exactly one right option; this one has 0\./,
    ],
    [
      'an unknown fact',
      with_('facts: [ships.brig-masts] # of the card', 'facts: [ships.sloop]'),
      /"ships\.brig" names the fact "ships\.sloop", which does not exist/,
    ],
    [
      'an unknown task',
      with_('saa-c03/1.1', 'saa-c03/9.9'),
      /the exam task "saa-c03\/9\.9", which no exam has/,
    ],
    ['a key twice', with_('  title: Ships', '  title: Ships\n    title: Boats'), /Map keys must be unique/],
    [
      'HTML',
      with_('A brig has two masts.', 'A brig <img src=x onerror=alert(1)> has two masts.'),
      /Content may not contain html/,
    ],
    [
      'a link that runs',
      with_('A brig has two masts.', '[A brig](javascript:alert(1)) has two masts.'),
      /is not a link for content/,
    ],
    [
      'a key of the prototype',
      with_('summary: Ships', '__proto__: { polluted: true }\nsummary: Ships'),
      /"__proto__" is not a key here/,
    ],
    ['TODO', with_('back: Two.', 'back: TODO'), /"TODO" marks what is still to be written/],
    [
      'an answer of a letter',
      with_('A sloop has one.', 'Only option B has one.'),
      /means another option each time/,
    ],
    ['an alias', with_('back: Two.', 'back: *two'), /Aliases are not allowed/],
  ])('is refused whole for %s, with the place', (_what, text, message) => {
    expect(faultsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]))
  })

  it('is judged by what its author can mend: exams and prices of the course grow old without it', () => {
    const late = with_("checked: '2026-11-22'", "checked: '2028-05-01'").replaceAll(
      '2026-11-22',
      '2028-05-01',
    )
    const reading = compilePackFile('harbour.yaml', late, { exams, books, matrix, day: '2028-06-01' }, deps)
    expect(reading.kind).toBe('pack')
  })

  it('may hold exercises, service selections, terms and commands, with the same proofs as the course', () => {
    const text = FULL_HARBOUR
    const reading = read(text)
    if (reading.kind === 'refused') throw new Error(reading.faults.map(faultText).join('\n'))
    const { labs, scenarios, glossary, commands } = reading.pack
    expect(labs).toMatchObject([{ id: 'harbour:ships.lab-port', topic: 'harbour:ships' }])
    expect(scenarios).toMatchObject([{ id: 'harbour:choice.q-guests', kind: 'service-selection' }])
    expect(glossary).toMatchObject([{ id: 'harbour:brig', facts: ['harbour:ships.brig-masts'] }])
    expect(commands).toMatchObject([{ topic: 'harbour:ships', command: 'aws harbour moor-ship' }])
    expect(faultsOf(text.replace('port: 8080\n', 'port: 80801\n'))).toEqual([
      expect.stringMatching(/^harbour\.yaml:\d+:\d+ {2}This solution does not meet "range"/),
    ])
    expect(faultsOf(text.replace('answer: [quay]', 'answer: [buoy]'))).toEqual([
      expect.stringMatching(/^harbour\.yaml:\d+:\d+ {2}/),
    ])
    expect(faultsOf(text.replace('learn: ships', 'learn: boats'))).toEqual([
      expect.stringMatching(/"boats" is not the id of a topic/),
    ])
  })

  it('tells the place to the column', () => {
    expect(faultsOf(with_('  kind: basic', '  kind: basics'))).toEqual([
      'harbour.yaml:24:15  "kind" must be one of: basic, reversed, cloze, contrast.',
    ])
  })

  it('is not even parsed when it is too large or no text', () => {
    expect(faultsOf(' '.repeat(LARGEST_PACK + 1))).toEqual([
      expect.stringMatching(/^harbour\.yaml:1:1 {2}This file is larger than 1 MB/),
    ])
    expect(faultsOf('id: \u0000\u0001')).toEqual([expect.stringMatching(/This is not a text file/)])
  })

  it.each(Object.entries(BOMBS))('is refused, and soon, for a bomb of %s', (_name, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0)
    expect(Object.hasOwn({}, 'polluted')).toBe(false)
  })
})

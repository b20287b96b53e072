import { describe, expect, it } from 'vitest'
import { seededDice, type Dice } from '../../src/base/dice.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { guard } from '../../src/lab/guards.ts'
import { RULES } from '../../src/lab/rules.ts'
import { readBlocks } from '../../src/lab/yaml-blocks.ts'
import { parseAnyYaml, parseYaml } from '../../src/lab/yaml-tree.ts'

const TEXTS = [
  ...EXAMPLES.map(({ text }) => text),
  ...RULES.flatMap(({ bad, good, kinds }) =>
    [bad, good].map((text) => unmarked(wholeExample(text, kinds[0])).text),
  ),
].filter((text) => !/^\s*[{[]/.test(text))

/** Pieces of YAML, ordinary and odd; thrown together they are right and wrong in every way. */
const PIECES = [
  'a: b¦- a¦a:¦- ¦-¦: ¦- - a¦- a: b¦- "a": b¦\'q\': 1¦"q" : 1¦a b: c¦a : b¦a:b¦a: b: c¦a: b:¦1:',
  ' #x¦# c¦a: #¦a: "b" # c¦"¦\'¦a: \'it\'\'s\'¦a: "\\n\\u0041"¦""¦\'\'¦a: ""¦{}¦[]¦a: {}¦- [] # c¦{¦}¦[¦]¦,',
  '|¦|-¦>¦|\n¦key: |\n    text\n    more\n¦&a¦*a¦<<: *a¦!Ref x¦!Sub "a"¦!¦!!str a¦?¦? a¦%¦@¦`¦$',
  '3.10¦0x1F¦0o7¦1e3¦.5¦.inf¦- .nan¦~¦null¦True¦no¦-1¦--x¦+5¦-0¦1_000¦1.',
  '---\n¦...\n¦x\ty¦\r\n¦\uFEFF¦\u00A0¦\u2028¦😀¦\n¦\n\n¦  ¦\n   ¦\n  - ¦\nrun:¦\n    port: 1',
].flatMap((pieces) => pieces.split('¦'))

function pick<T>(dice: Dice, list: readonly T[]): T {
  return list[Math.floor(dice() * list.length)] as T
}

function thrownTogether(dice: Dice): string {
  const lines = Array.from(
    { length: 1 + Math.floor(dice() * 8) },
    () =>
      pick(dice, ['', '', '  ', '    ', ' ', '- ']) +
      pick(dice, PIECES) +
      pick(dice, ['\n', '\n', '\n', '', ' ']),
  )
  return lines.join('')
}

function mutated(dice: Dice): string {
  let text = pick(dice, TEXTS)
  for (let times = Math.floor(dice() * 4); times >= 0; times--) {
    const place = Math.floor(dice() * text.length)
    const at = dice() < 0.3 ? text.lastIndexOf('\n', place) + 1 : place
    const gone = dice() < 0.5 ? Math.floor(dice() * 6) : 0
    text = text.slice(0, at) + (dice() < 0.7 ? pick(dice, PIECES) : '') + text.slice(at + gone)
  }
  return text
}

describe('The quick reader of YAML', () => {
  it('reads what configurations are written in', () => {
    const read = TEXTS.filter((text) => readBlocks(text))
    expect(read.length / TEXTS.length).toBeGreaterThan(0.75)
    expect(
      readBlocks('run:\n  env:\n  - name: A # first\n    value: "1"\n  command: |\n    a\n    b\n'),
    ).toBeDefined()
  })

  it.each([
    ['a tab', 'a:\n\tb: 1\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a text over two lines', 'a: one\n  two\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['a line in no column', 'a:\n    b: 1\n  c: 2\n'],
    ['an unclosed quotation', 'a: "b\n'],
    ['a mere comment', '# nothing\n'],
  ])('leaves %s to the other reader', (_, text) => {
    expect(readBlocks(text)).toBeUndefined()
  })

  it('reads each text as the yaml package does, or not at all', () => {
    const dice = seededDice(20261126)
    let read = 0
    for (let round = 0; round < 6000; round++) {
      const text = round % 2 === 0 ? thrownTogether(dice) : mutated(dice)
      const root = guard(text) ? undefined : readBlocks(text)
      if (!root) continue
      expect(parseYaml(text), JSON.stringify(text)).toEqual(parseAnyYaml(text))
      read++
    }
    expect(read).toBeGreaterThan(500)
  })
})

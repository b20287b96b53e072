import { seededDice, type Dice } from '../../src/base/dice.ts'

/** What a slip of the keyboard or a broken tool puts anywhere. */
const SCRAPS = [
  ' ',
  '  ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u2028',
  '\u0085',
  '\u00A0',
  '\uFEFF',
  '\u0000',
  '\u0007',
  '\uD800',
  '\uDC00',
  '🚀',
  ':',
  ': ',
  '- ',
  '? ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' #',
  '|',
  '|-\n',
  '>',
  '*a',
  '&a ',
  '!x ',
  '!!binary ',
  '%',
  '@',
  '`',
  '\\',
  '\\u',
  '$',
  '${A}',
  '<<: ',
  '---\n',
  '...\n',
  '::',
  'env:',
  'run:',
  'build:',
  'null',
  '~',
  'true',
  '8080',
  '3.10',
  '__proto__',
  'constructor',
  'aws apprunner create-service ',
]

const NUMBERS = [
  '0',
  '-1',
  '-0',
  '1e400',
  '9'.repeat(400),
  '0x1F',
  '0o17',
  '.inf',
  '.nan',
  '1_000',
  '3.10',
  '08',
  '12:30:45',
  '1e-400',
  'NaN',
]
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
  '"',
  'ENV',
  'Env',
  'e n v',
  '🚀',
  '\uD800',
]
const VALUES = [
  '[]',
  '{}',
  'null',
  'true',
  '5',
  '""',
  '[[]]',
  '{"a":1}',
  '- a',
  '"\\ud800"',
  "''",
  '*x',
  '&x y',
  '!Ref X',
  '|',
  '>-',
  '$VAR',
  'file://x',
  'arn:aws:x::',
]

type Mutation = (text: string, dice: Dice, all: readonly string[]) => string

const pick = <T>(from: readonly T[], dice: Dice): T => from[Math.floor(dice() * from.length)] as T
const whole = (most: number, dice: Dice) => Math.floor(dice() * (most + 1))

/** Changes one line. */
function atLine(change: (line: string, dice: Dice) => string | readonly string[]): Mutation {
  return (text, dice) => {
    const lines = text.split('\n')
    const at = whole(lines.length - 1, dice)
    return lines.flatMap((line, index) => (index === at ? change(line, dice) : line)).join('\n')
  }
}

/** Changes one match of a pattern. */
function atMatch(pattern: RegExp, change: (found: string, dice: Dice) => string): Mutation {
  return (text, dice) => {
    const found = [...text.matchAll(pattern)]
    const one = found[whole(Math.max(0, found.length - 1), dice)]
    if (!one) return text
    return text.slice(0, one.index) + change(one[0], dice) + text.slice(one.index + one[0].length)
  }
}

const MUTATIONS: readonly Mutation[] = [
  // Cut off, cut out, put in, flip.
  (text, dice) => text.slice(0, whole(text.length, dice)),
  (text, dice) => text.slice(whole(text.length, dice)),
  (text, dice) => {
    const at = whole(text.length, dice)
    return text.slice(0, at) + text.slice(at + 1 + whole(8, dice))
  },
  (text, dice) => {
    const at = whole(text.length, dice)
    return text.slice(0, at) + pick(SCRAPS, dice) + text.slice(at)
  },
  (text, dice) => {
    const at = whole(text.length, dice)
    return text.slice(0, at) + String.fromCharCode(whole(127, dice)) + text.slice(at + 1)
  },
  // Lines doubled (duplicate keys), lost, moved, indented, joined.
  atLine((line) => [line, line]),
  atLine(() => []),
  atLine((line, dice) => ' '.repeat(whole(5, dice)) + line),
  atLine((line, dice) => line.slice(whole(4, dice))),
  atLine((line) => line.replace(/^ +/, (blank) => '\t'.repeat(Math.ceil(blank.length / 2)))),
  atLine((line, dice) => Array.from({ length: whole(300, dice) }, () => line)),
  atMatch(/\n *(?=\S)/g, () => ' '),
  // Other types, keys, numbers.
  atMatch(/(?<=[:=] ?)[^\s,{}[\]][^\n,}\]]*/g, (_, dice) => pick(VALUES, dice)),
  atMatch(/[A-Za-z][\w-]*(?="?\s*[:=])/g, (_, dice) => pick(KEYS, dice)),
  atMatch(/[A-Za-z][\w-]*(?="?\s*[:=])/g, (key) => key.toUpperCase()),
  atMatch(/[A-Za-z][\w-]*(?="?\s*[:=])/g, (key) => key.slice(0, -1)),
  atMatch(/\d[\d.]*/g, (_, dice) => pick(NUMBERS, dice)),
  atMatch(/["']/g, () => ''),
  atMatch(/[\w./-]+/g, (word, dice) => pick(['"', "'", '`'], dice) + word),
  // Deep, wide, long.
  atMatch(/(?<=[:=] ?)[^\s,{}[\]][^\n,}\]]*/g, (value, dice) => {
    const depth = whole(200, dice)
    return '['.repeat(depth) + value + ']'.repeat(whole(1, dice) === 0 ? depth : whole(depth, dice))
  }),
  atLine((line, dice) => line + pick(['x', ' y', ': z', '"', '[a,'], dice).repeat(whole(400, dice))),
  // Line ends and the beginning.
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\uFEFF${text}`,
  (text, dice, all) => `${text}${pick(['', '---\n', '\n'], dice)}${pick(all, dice)}`,
  (text) => text + text,
]

/** The input of that number: always the same for the same seed and the same valid texts. */
export function inputAt(seed: number, index: number, valid: readonly string[]): string {
  const dice = seededDice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  let text = pick(valid, dice)
  for (let left = 1 + whole(3, dice); left > 0; left--) text = pick(MUTATIONS, dice)(text, dice, valid)
  return text.slice(0, 300_000)
}

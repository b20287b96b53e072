import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { NEW, withRun, YAML } from './context.ts'

/** [what, text, rule, the place, the text after the fix] */
const TRAPS: readonly (readonly [string, string, string, string, string | undefined])[] = [
  ['a tab', YAML.replace('  command', '\tcommand'), 'tab-indentation', '\t', YAML],
  ['a missing space', YAML.replace('command: ', 'command:'), 'missing-space', 'command:node server.js', YAML],
  [
    'a missing space before others',
    withRun('network:', '  port: 80').replace('command: ', 'command:'),
    'missing-space',
    'command:',
    withRun('network:', '  port: 80'),
  ],
  [
    'an unclosed quote',
    withRun('network:', '  port: 80').replace('node server.js', '"node server.js'),
    'unclosed-quote',
    '"node server.js',
    withRun('network:', '  port: 80').replace('node server.js', '"node server.js"'),
  ],
  [
    'an ARN that ends in colons',
    withRun(
      'secrets:',
      '  - name: A',
      '    value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:a-AbCdEf:b::',
    ),
    'colon-in-value',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-AbCdEf:b::',
    withRun(
      'secrets:',
      '  - name: A',
      '    value-from: "arn:aws:secretsmanager:us-east-1:123456789012:secret:a-AbCdEf:b::"',
    ),
  ],
  [
    'a colon in the start command',
    YAML.replace('node server.js', 'echo "a: b"'),
    'colon-in-value',
    'echo "a: b"',
    YAML.replace('node server.js', `'echo "a: b"'`),
  ],
  [
    'a command that became a map',
    YAML.replace('- npm ci', '- echo "a: b"'),
    'command-became-map',
    'echo "a: b"',
    YAML.replace('- npm ci', `- 'echo "a: b"'`),
  ],
  [
    'a command that became a key',
    YAML.replace('- npm ci', '- echo done:'),
    'command-became-map',
    'echo done:',
    YAML.replace('- npm ci', '- "echo done:"'),
  ],
  [
    'a line one column too far',
    YAML.replace('    build:', '     pre-build:\n      - ls\n    build:'),
    'wrong-indentation',
    'pre-build:',
    YAML.replace('    build:', '    pre-build:\n      - ls\n    build:'),
  ],
  [
    'a command that begins with a bracket',
    YAML.replace('npm ci', '[ -f x ] && npm ci'),
    'quotes-needed',
    '[ -f x ] && npm ci',
    YAML.replace('npm ci', '"[ -f x ] && npm ci"'),
  ],
  [
    'a command that begins with a star',
    YAML.replace('npm ci', '*.sh'),
    'quotes-needed',
    '*.sh',
    YAML.replace('npm ci', '"*.sh"'),
  ],
  [
    'a key that stands twice',
    `${YAML}run:\n  command: x\n`,
    'duplicate-key',
    'run',
    YAML.replace('node server.js', 'x'),
  ],
  [
    'a key that stands twice in JSON',
    '{"ServiceName": "a", "ServiceName": "b"}',
    'duplicate-key',
    '"ServiceName"',
    '{"ServiceName": "b"}',
  ],
  ['a second document', `${YAML}---\n${YAML}`, 'second-document', '---', undefined],
  [
    'a backslash in double quotes',
    YAML.replace('node server.js', String.raw`"grep \d app"`),
    'bad-escape',
    String.raw`\d`,
    YAML.replace('node server.js', String.raw`"grep \\d app"`),
  ],
  [
    'a version that is a float',
    withRun('runtime-version: 22.10'),
    'runtime-version-float',
    '22.10',
    withRun('runtime-version: "22.10"'),
  ],
  ['a comma too many', '{"ServiceName": "abcd",}', 'json-syntax', '}', '{"ServiceName": "abcd"}'],
  [
    'a comma too few',
    '{"ServiceName": "abcd" "Tags": []}',
    'json-syntax',
    '"Tags"',
    '{"ServiceName": "abcd", "Tags": []}',
  ],
  [
    'a comment in JSON',
    '{"ServiceName": "abcd" /* x */}',
    'json-syntax',
    '/* x */',
    '{"ServiceName": "abcd" }',
  ],
  [
    'an escape that JSON has not',
    String.raw`{"ServiceName": "ab\!cd"}`,
    'json-syntax',
    String.raw`"ab\!cd"`,
    undefined,
  ],
  ['JSON that breaks off', '{"ServiceName": "abcd"', 'json-syntax', '"', '{"ServiceName": "abcd"}'],
  [
    'a bracket that is not closed',
    '{"ServiceName": "abcd", "Tags": [{"Key": "a"}}',
    'json-syntax',
    '}',
    '{"ServiceName": "abcd", "Tags": [{"Key": "a"}]}',
  ],
]

describe('a trap of the format', () => {
  it.each(TRAPS)('%s is explained once, at its cause, and mended', (_, text, rule, place, mended) => {
    const mine = check(text, NEW).problems.filter((problem) => problem.rule === rule)
    expect(mine.map(({ range }) => slice(text, range))).toEqual([place])
    const fix = mine[0]?.fixes[0]
    expect(fix && applyEdits(text, fix.edits)).toBe(mended)
  })

  it('is the only problem while the rest cannot be read', () => {
    for (const [, text, rule] of [...TRAPS.slice(0, 1), ...TRAPS.slice(2, 6)]) {
      expect(check(text, NEW).problems.map((problem) => problem.rule)).toEqual([rule])
    }
  })
})

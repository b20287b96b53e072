import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { NEW, withRun, YAML } from './context.ts'

const ENV = withRun('env:', '  - name: A', '    value: b')
const PORT = withRun('network:', '  port: 3000')

/**
 * Thirteen mistakes on which editors are compared: one message each, at the cause, and a fix that leads to the text
 * that was meant.
 */
const MISTAKES: readonly (readonly [string, string, string, string | undefined])[] = [
  ['tab', PORT.replace('    port', '\tport'), '\t', PORT],
  ['mistyped key', YAML.replace('runtime:', 'runtme:'), 'runtme', YAML],
  ['unknown runtime', YAML.replace('nodejs22', 'nodejs20'), 'nodejs20', YAML],
  ['missing space', PORT.replace('port: 3000', 'port:3000'), 'port:3000', PORT],
  ['env as a map', withRun('env:', '  A: b'), 'env', ENV],
  ['commands as one text', YAML.replace('\n    build:\n      - npm ci', ' npm ci'), 'npm ci', YAML],
  ['command as a list', YAML.replace('node server.js', '[node, server.js]'), 'command', YAML],
  ['quoted port', PORT.replace('3000', '"3000"'), '"3000"', PORT],
  ['duplicate key', PORT.replace('  network', '  command: x\n  network'), 'command', undefined],
  [
    'wrong indentation',
    YAML.replace('    build:\n      - npm ci\n', '     pre-build:\n      - ls\n    build:\n      - npm ci\n'),
    'pre-build:',
    YAML.replace('    build:\n', '    pre-build:\n      - ls\n    build:\n'),
  ],
  [
    'unclosed quote',
    PORT.replace('node server.js', '"node server.js'),
    '"node server.js',
    PORT.replace('node server.js', '"node server.js"'),
  ],
  ['misplaced key', withRun('port: 3000'), 'port', PORT],
  [
    'secret in plain text',
    withRun('env:', '  - name: API_TOKEN', '    value: tok-1f0c9a'),
    'tok-1f0c9a',
    withRun(
      'secrets:',
      '  - name: API_TOKEN',
      '    value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:api-token-AbCdEf',
    ),
  ],
]

describe('the thirteen mistakes', () => {
  it.each(MISTAKES)('%s', (_, text, place, meant) => {
    const { problems } = check(text, NEW)
    expect(problems.map(({ range }) => slice(text, range))).toEqual([place])
    const fix = problems[0]?.fixes[0]
    expect(fix && applyEdits(text, fix.edits)).toBe(meant)
  })
})

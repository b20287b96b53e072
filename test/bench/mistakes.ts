import type { Fix } from '../../src/lab/problem.ts'
import { withRun, YAML } from '../lab/context.ts'

const ENV = withRun('env:', '  - name: A', '    value: b')
const PORT = withRun('network:', '  port: 3000')

/**
 * Thirteen mistakes on which editors are compared: one message each, at the place of the cause, and a fix that leads to
 * the text that was meant: the first one, or one of several among which only the person can choose.
 */
export const MISTAKES: readonly (readonly [name: string, text: string, place: string, meant: string])[] = [
  ['tab', PORT.replace('    port', '\tport'), '\t', PORT],
  ['mistyped key', YAML.replace('runtime:', 'runtme:'), 'runtme', YAML],
  ['unknown runtime', YAML.replace('nodejs22', 'nodejs20'), 'nodejs20', YAML],
  ['missing space', PORT.replace('port: 3000', 'port:3000'), 'port:3000', PORT],
  ['env as a map', withRun('env:', '  A: b'), 'env', ENV],
  ['commands as one text', YAML.replace('\n    build:\n      - npm ci', ' npm ci'), 'npm ci', YAML],
  ['command as a list', YAML.replace('node server.js', '[node, server.js]'), 'command', YAML],
  ['quoted port', PORT.replace('3000', '"3000"'), '"3000"', PORT],
  ['duplicate key', PORT.replace('  network', '  command: x\n  network'), 'command', PORT],
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

/** The fixes from which a person would take the right one: the first, or all where each is a suggestion. */
export function choiceOf(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.every(({ suggestion }) => suggestion) ? fixes : fixes.slice(0, 1)
}

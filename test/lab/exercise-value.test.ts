import { describe, expect, it } from 'vitest'
import type { ValueTest } from '../../src/content/exercise.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { matchesGlob, valueMeets } from '../../src/lab/exercise-value.ts'

const TEXT = `version: 1.0
runtime: python311
build:
  commands:
    build: [npm ci, "npm run build"]
run:
  runtime-version: 3.10
  command: node server.js
  network:
    port: 8080
    env:
  env:
    - name: LEVEL
      value: info
    - name: DEBUG
      value: "true"
`
const { root } = readDocument(TEXT)

/** The path, what it is held against, and whether it passes. */
type Row = readonly [path: ValueTest['path'], test: Omit<ValueTest, 'path'>, met: boolean]

const ROWS: readonly Row[] = [
  [['runtime'], { equal: 'python311' }, true],
  [['runtime'], { equal: 'python3' }, false],
  [['run', 'network', 'port'], { equal: 8080 }, true],
  [['run', 'network', 'port'], { equal: '8080' }, true],
  [['run', 'network', 'port'], { equal: 80 }, false],
  // As it was written, not as YAML rounds it.
  [['run', 'runtime-version'], { equal: '3.10' }, true],
  [['run', 'runtime-version'], { equal: '3.1' }, false],
  [['run', 'env', 'name=DEBUG', 'value'], { equal: true }, true],
  [['run', 'env', 'name=LEVEL', 'value'], { equal: 'info' }, true],
  [['run', 'env', 'name=OTHER', 'value'], { equal: 'info' }, false],
  [['run', 'env', 1, 'name'], { equal: 'DEBUG' }, true],
  [['run', 'env', 'LEVEL'], { present: true }, false],
  [['run', 'env', '*', 'name'], { equal: 'DEBUG' }, true],
  [['build', 'commands', 'build', '*'], { equal: 'npm ci' }, true],
  [['build', 'commands', '*', '*'], { equal: 'npm ci' }, true],
  [['build', 'commands', 'build', 0], { equal: 'npm run build' }, false],
  [['run', 'network', 'port'], { 'one-of': [3000, 8080] }, true],
  [['run', 'network', 'port'], { 'one-of': ['3000'] }, false],
  [['run', 'network', 'port'], { 'at-least': 8080 }, true],
  [['run', 'network', 'port'], { 'at-least': 8081 }, false],
  [['run', 'network', 'port'], { 'at-most': 8080 }, true],
  [['run', 'network', 'port'], { 'at-most': 8079 }, false],
  [['run', 'command'], { 'at-least': 0 }, false],
  [['run', 'env'], { present: true }, true],
  [['run', 'env'], { equal: 'info' }, false],
  [['run', 'network', 'env'], { present: true }, false],
  [['run', 'network', 'env'], { absent: true }, true],
  [['run', 'secrets'], { absent: true }, true],
  [['run', 'env'], { absent: true }, false],
  [['run', 'command', 'x'], { absent: true }, true],
  [['run', 'command'], { 'matches-glob': 'node *' }, true],
  [['run', 'command'], { 'matches-glob': 'node' }, false],
  [['constructor'], { present: true }, false],
]

describe('A value', () => {
  it.each(ROWS)('at %j held against %j: %s', (path, test, met) => {
    expect(valueMeets(root ? [root] : [], { path: [...path], ...test })).toBe(met)
  })

  it('of no document is absent and nothing else', () => {
    expect(valueMeets([], { path: ['run'], absent: true })).toBe(true)
    expect(valueMeets([], { path: ['run'], present: true })).toBe(false)
  })
})

describe('A glob', () => {
  it.each([
    ['npm install -g serve@14', 'npm*-g*serve*', true],
    ['abc', 'abc', true],
    ['abc', 'ab', false],
    ['abc', '*', true],
    ['', '*', true],
    ['abc', 'a*c', true],
    ['abc', 'a*b', false],
    ['ab', 'ab*b', false],
    ['aXbXc', 'a*X*c', true],
    // Nothing but * is special.
    ['abc', 'a.c', false],
    ['a(b', 'a(*', true],
    ['abc', 'a?c', false],
  ])('%j against %j: %s', (text, glob, met) => {
    expect(matchesGlob(text, glob)).toBe(met)
  })

  it('takes no time on what would hold up a regular expression', () => {
    expect(matchesGlob('a'.repeat(100_000), `${'*a'.repeat(1000)}*b`)).toBe(false)
  })
})

import { check } from '../../src/lab/check.ts'
import { fixAll } from '../../src/lab/fix.ts'
import type { CheckContext } from '../../src/lab/rule.ts'

/** A new service, some day after all ends of support. */
export const NEW: CheckContext = { mode: 'new', today: '2026-11-15' }

export const YAML = `version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
run:
  command: node server.js
`

/** A file whose `run` section goes on with these lines. */
export function withRun(...lines: string[]): string {
  return `${YAML}${lines.map((line) => `  ${line}\n`).join('')}`
}

/** The text once everything is fixed and every suggestion is taken as well. */
export function allTaken(text: string): string {
  let now = fixAll(text, NEW).text
  for (let rounds = 20; rounds > 0; rounds--) {
    const next = check(now, NEW).problems.find(({ fixes }) => fixes.length > 0)
    if (!next) return now
    now = fixAll(fixAll(now, NEW, next.rule).text, NEW).text
  }
  throw new Error('The suggestions come to no end.')
}

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

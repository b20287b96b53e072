import type { Exercise, Goal, GoalTest } from '../../src/content/exercise.ts'
import type { LabId, TopicId } from '../../src/content/ids.ts'
import type { Inline } from '../../src/content/prose.ts'
import { check } from '../../src/lab/check.ts'
import type { JudgeDeps } from '../../src/lab/exercise.ts'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'
import { NEW } from './context.ts'
import { US_EAST_1 } from './price-books.ts'

export const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

export function goal(id: string, test: GoalTest, part: Partial<Goal> = {}): Goal {
  return { id, words: words(id), points: 1, guard: false, message: words(`${id} is amiss.`), test, ...part }
}

/** Mends a wrong port: the least that is an exercise. */
export function exercise(part: Partial<Exercise> = {}): Exercise {
  return {
    id: 'ships.lab-port' as LabId,
    topic: 'ships' as TopicId,
    title: 'The port',
    story: [],
    difficulty: 'easy',
    kind: 'apprunner-yaml',
    mode: 'new',
    start: `${FILE}  network:\n    port: 70000\n`,
    goals: [goal('range', { kind: 'rules-absent', rules: ['port-in-range'] })],
    hints: [words('Look at the port.'), words('It is too large.')],
    solutions: [{ text: `${FILE}  network:\n    port: 8080\n`, why: [] }],
    tasks: [],
    adjacent: true,
    facts: [],
    checked: '2026-11-22',
    ...part,
  }
}

/** A file without a fault; what is added goes on in `run`. */
export const FILE = `version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
      - npm run build
run:
  command: node server.js
  env:
    - name: LEVEL
      value: info
`

export const DEPS: JudgeDeps = {
  check: (text) => check(text, NEW),
  price: (service, traffic) => estimateUnderTraffic(US_EAST_1, service, traffic),
}

import { describe, expect, it } from 'vitest'
import type { Exercise } from '../../src/content/exercise.ts'
import { judge } from '../../src/lab/exercise.ts'
import { DEPS, exercise, FILE, goal } from './made-exercises.ts'

const SERVICE = `{
  "ServiceName": "shop",
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/example/shop:1",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  },
  "InstanceConfiguration": { "Cpu": "1 vCPU", "Memory": "2 GB" }
}
`

const mending: Partial<Exercise> = {
  goals: [
    goal('range', { kind: 'rules-absent', rules: ['port-in-range'] }, { points: 3 }),
    goal('level', { kind: 'value', value: { path: ['run', 'env', 'name=LEVEL', 'value'], equal: 'debug' } }),
    goal('sound', { kind: 'no-errors' }, { points: 2 }),
  ],
}

function outcome(text: string, part: Partial<Exercise> = mending) {
  const { goals, points, max, solved, obstacle } = judge(exercise(part), text, DEPS)
  return { met: goals.filter((one) => one.met).map(({ id }) => id), points, max, solved, obstacle }
}

function said(text: string, part: Partial<Exercise> = mending): string[] {
  return judge(exercise(part), text, DEPS).goals.map(({ message }) =>
    message.map((run) => ('text' in run ? run.text : '')).join(''),
  )
}

const bad = exercise().start

describe('A text', () => {
  it('gets the points of each goal that it meets', () => {
    expect(outcome(bad)).toMatchObject({ met: [], points: 0, max: 6, solved: false })
    expect(outcome(bad.replace('info', 'debug'))).toMatchObject({ met: ['level'], points: 1 })
    expect(outcome(bad.replace('70000', '8080'))).toMatchObject({ met: ['range', 'sound'], points: 5 })
  })

  it('is the solution when it meets all of them', () => {
    const text = bad.replace('70000', '8080').replace('info', 'debug')
    expect(outcome(text)).toEqual({
      met: ['range', 'level', 'sound'],
      points: 6,
      max: 6,
      solved: true,
      obstacle: undefined,
    })
    expect(said(text)).toEqual(['', '', ''])
  })

  it('is told what is amiss with each goal that it does not meet', () => {
    expect(said(bad)).toEqual(['range is amiss.', 'level is amiss.', 'sound is amiss.'])
  })

  it.each([
    ['is broken', `${FILE}  network: [\n`, /./],
    ['has a key twice', `${FILE}  command: node other.js\n`, /twice/],
    ['is empty', '', /nothing here/],
    ['is a mere word', 'nonsense', /cannot be read as what is wanted/],
    ['is of another kind', SERVICE, /This is the JSON request of CreateService/],
    ['is a stranger', 'FROM node:22\nRUN npm ci\nCMD ["node", "x.js"]\n', /Dockerfile/],
  ])('that %s meets no goal and says why', (_, text, reason) => {
    const { met, points, solved, obstacle } = outcome(text)
    expect({ met, points, solved }).toEqual({ met: [], points: 0, solved: false })
    expect(obstacle).toMatch(reason)
    expect(said(text)).toEqual(
      Array.from({ length: 3 }, () => 'It is judged as soon as the text can be read.'),
    )
  })

  it('without what is asked for is not judged by what it leaves out', () => {
    // Nothing is wrong with a file that has no port; the value has to be there all the same.
    const wanted = goal('port', { kind: 'value', value: { path: ['run', 'network', 'port'], equal: 8080 } })
    expect(outcome(FILE, { goals: [wanted] })).toMatchObject({ met: [], solved: false })
  })
})

describe('A monthly price', () => {
  const at = (atMost: string, minSize = 1): Partial<Exercise> => ({
    kind: 'create-service',
    goals: [goal('price', { kind: 'price', atMost, traffic: { minSize } })],
  })

  it.each([
    ['14.60', true],
    ['14.59', false],
  ])('of 2 GB × 730 h × $0.01 is at most $%s: %s', (limit, met) => {
    expect(outcome(SERVICE, at(limit)).solved).toBe(met)
  })

  it('is counted under the traffic of the goal', () => {
    expect(outcome(SERVICE, at('14.60', 2)).solved).toBe(false)
    expect(outcome(SERVICE, at('29.20', 2)).solved).toBe(true)
  })

  it('says what it is now', () => {
    expect(said(SERVICE, at('1.00'))).toEqual(['price is amiss. It costs $14.60 a month now.'])
  })

  it.each([
    ['a pair that does not exist', SERVICE.replace('2 GB', '8 GB')],
    ['a size that cannot be read', SERVICE.replace('2 GB', 'much')],
  ])('of %s does not exist', (_, text) => {
    expect(said(text, at('100.00'))).toEqual(['price is amiss. As it stands it has no price.'])
  })

  it('that cannot be counted says why', () => {
    const refused = { kind: 'refused', faults: [{ field: 'book', message: 'No book.' }] } as const
    const judged = judge(exercise(at('100.00')), SERVICE, { ...DEPS, price: () => refused })
    expect(judged.solved).toBe(false)
    expect(judged.goals[0]?.message.at(-1)).toEqual({ kind: 'text', text: ' No book.' })
  })
})

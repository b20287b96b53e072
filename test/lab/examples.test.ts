import { describe, expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { safeFix } from '../../src/lab/problem.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { allTaken, NEW } from './context.ts'

const text = (id: string) => EXAMPLES.find((example) => example.id === id)?.text ?? ''

const found = (id: string) =>
  check(text(id), NEW).problems.map(({ severity, rule, range }) => [severity, rule, slice(text(id), range)])

describe('the samples of the service notes', () => {
  it('have in the Node.js file a runtime past its end, a map of variables and an unexpanded reference', () => {
    expect(found('notes-container')).toEqual([
      ['error', 'runtime-supported', 'nodejs18'],
      ['warning', 'network-env-redundant', 'PORT'],
      ['error', 'env-is-list', 'env'],
      ['warning', 'no-interpolation', '$DATABASE_URL'],
    ])
  })

  it('have in the Python file a version that belongs to another runtime', () => {
    expect(found('notes-source')).toEqual([
      ['error', 'runtime-supported', 'python3'],
      ['error', 'runtime-version-matches', '3.11'],
      ['warning', 'network-env-redundant', 'PORT'],
      ['error', 'env-is-list', 'env'],
      ['warning', 'env-value-is-text', 'False'],
    ])
  })

  it('have in the request the wrong case throughout, and no access role', () => {
    expect(found('notes-ecr')).toEqual([
      ['error', 'key-case', '"serviceName"'],
      ['error', 'ecr-needs-access-role', '"imageRepository"'],
      ['warning', 'no-interpolation', '"${DATABASE_URL}"'],
    ])
  })

  it.each(EXAMPLES)('$id is free of problems once everything is fixed and suggested', (example) => {
    const { problems } = check(fixAll(example.text, NEW).text, NEW)
    expect(problems.filter((problem) => safeFix(problem))).toEqual([])
    expect(check(allTaken(example.text), NEW)).toEqual({ kind: example.kind, problems: [] })
  })

  it('keep their comments and what was right', () => {
    expect(fixAll(text('notes-source'), NEW).text).toMatch(
      /^# apprunner\.yaml\nversion: 1\.0\nruntime: python311\n/,
    )
    expect(allTaken(text('notes-ecr'))).toContain(
      '"AccessRoleArn": "arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole"',
    )
  })
})

describe('the examples of our own', () => {
  it.each(EXAMPLES.filter((example) => example.notesCallIt === undefined))(
    '$id has nothing to complain of',
    (example) => {
      expect(check(example.text, NEW)).toEqual({ kind: example.kind, problems: [] })
    },
  )
})

it('an existing service may keep a runtime past its end of support, with a warning', () => {
  const { problems } = check(text('notes-container'), { ...NEW, mode: 'existing' })
  expect(problems[0]).toMatchObject({ rule: 'runtime-supported', severity: 'warning' })
  expect(check(text('notes-container'), { ...NEW, today: '2025-06-01' }).problems[0]?.message).toMatch(
    /ends on 2025-12-01/,
  )
})

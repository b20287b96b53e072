import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { safeFix } from '../../src/lab/problem.ts'
import { NEW, withRun, YAML } from './context.ts'

const titles = (text: string) =>
  check(text, NEW).problems.flatMap(({ fixes }) => fixes.map((fix) => fix.title))
const SECRETS = Array.from({ length: 40 }, (_, index) => [
  `  - name: PASSWORD_${index}`,
  `    value: hunter${index}`,
])

describe('fix everything', () => {
  it('throws nothing away, raises no price and decides between nothing: that is only suggested', () => {
    const kept = [
      withRun('env:', '  - name: DB_PASSWORD', '    value: hunter22'),
      `${YAML}health-check:\n  path: /up\n`,
      '{"ServiceName": "abcd", "SourceConfiguration": {"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"}}, "InstanceConfiguration": {"Cpu": "4 vCPU", "Memory": "2 GB"}}',
      withRun('network:', '  port: 3000', 'env:', '  - name: PORT', '    value: "4000"'),
    ]
    for (const text of kept) {
      const { problems } = check(text, NEW)
      expect(problems.some(({ fixes }) => fixes.length > 0)).toBe(true)
      expect(problems.filter((problem) => safeFix(problem))).toEqual([])
      expect(fixAll(text, NEW)).toEqual({ text, applied: [], left: 0 })
    }
  })

  it('makes no list of a map with a key behind a question mark', () => {
    const text = withRun('env:', '  ? NODE_ENV: production', '  LOG_LEVEL: info')
    expect(fixAll(text, NEW).text).toBe(text)
    expect(titles(withRun('env:', '  ? NODE_ENV', '  : production'))).toEqual([])
  })

  it('replaces an ended runtime for a new service, and only suggests it for an existing one', () => {
    const text = YAML.replace('nodejs22', 'nodejs18')
    expect(fixAll(text, NEW).text).toBe(YAML)
    expect(fixAll(text, { ...NEW, mode: 'existing' }).text).toBe(text)
  })

  it('mends a hundred mistakes of one text', () => {
    const pairs = Array.from({ length: 100 }, (_, index) => `"A${index}": "b"`)
    const fixed = fixAll(`{"ServiceName": "abcd", "Tags": {${pairs.join(' ')}}}`, NEW)
    expect(fixed.left).toBe(0)
    expect(check(fixed.text, NEW).problems.map(({ rule }) => rule)).not.toContain('json-syntax')
  })

  it('says how many are left of a text that is too long to be read again and again', () => {
    const long = '#'.repeat(100)
    const items = Array.from({ length: 1800 }, (_, index) => [
      `  - name: V${index} # ${long}`,
      '    value: true',
    ])
    expect(fixAll(withRun('env:', ...items.flat()), NEW).left).toBeGreaterThan(0)
  })
})

describe('fix all of a kind', () => {
  it('takes the suggestions of that kind, and nothing else', () => {
    const text = withRun('network:', '  env: PORT', 'env:', ...SECRETS.flat())
    const fixed = fixAll(text, NEW, 'secret-in-plain-text')
    expect(fixed.applied.length).toBe(SECRETS.length)
    expect(fixed.left).toBe(0)
    expect(check(fixed.text, NEW).problems.map(({ rule }) => rule)).toEqual(['network-env-redundant'])
    expect(fixed.text.match(/secrets:/g)).toEqual(['secrets:'])
  })
})

describe('a repair of JSON', () => {
  it.each([
    ['{"ServiceName": "abcd", "Tags": [{"Key": "a"', 'Insert the missing }]}'],
    ['{"ServiceName": "abcd" "Tags": [] "A": 1}', 'Insert all 2 missing commas'],
    ['{"ServiceName": "abcd" // x\n, "Tags": [] /* y */}', 'Remove all 2 comments'],
    ['{"ServiceName": "http://x" // y\n}', 'Remove the comment'],
  ])('of %s mends all of the same kind at once', (text, title) => {
    expect(titles(text)).toEqual([title])
    const fix = check(text, NEW).problems[0]?.fixes[0]
    expect(check(applyEdits(text, fix?.edits ?? []), NEW).problems.map(({ rule }) => rule)).not.toContain(
      'json-syntax',
    )
  })
})

describe('a fix of an odd text', () => {
  it.each([
    [
      'a variable without a name',
      'build:\n  commands:\n    build:\n      - a\nrun:\n  command: a\n  env:\n    A: b\n    : c\n',
      'env-is-list',
    ],
    [
      'a text of two lines in place of commands',
      'build:\n  commands:\n    buildx\n      - npm ci\nrun:\n  command: a\n',
      'commands-shape',
    ],
    [
      'a key behind a tag',
      'build:\n!x   commands:\n    build:\n      - npm ci\nruntime: nodejs22\nrun:\n  command: a\n',
      'unknown-key',
    ],
    [
      'commands behind a tag',
      'version: 1.0\nbuild:\n  commands:\n   !build:\n      - npm ci\nrun:\n  command: a\n',
      'commands-shape',
    ],
    ['a value on the line below its name', withRun('env:', '  A:', '    b'), 'env-is-list'],
    [
      'a key that stands twice, with a question mark in it',
      'version: 1.0\nbuild:\n ?  commands:\n    build:\n      - a\nrun:\n  command: a\nbuild:\n ?  commands:\n    build:\n      - a\n',
      'duplicate-key',
    ],
  ])('is not offered for %s', (_, text, rule) => {
    const found = check(text, NEW).problems.filter((problem) => problem.rule === rule)
    expect(found.map(({ fixes }) => fixes)).toEqual([[]])
  })

  it('writes no version behind a tag, again and again', () => {
    expect(fixAll(YAML.replace('version: 1.0', 'version: !.0'), NEW).applied).toEqual([])
  })

  it('puts a key in the column of a tag that stands before its neighbour', () => {
    const text = `${YAML.slice(0, YAML.indexOf('run:'))}run:\n    !x   command: gunicorn --bind 0.0.0.0:5000 app:app\n`
    expect(fixAll(text, NEW).text).toContain('\n    network:\n')
  })

  it('writes the name of a variable in quotes where YAML needs them', () => {
    const [problem] = check(withRun('env:', '  - LEVEL:: info'), NEW).problems
    expect(applyEdits(withRun('env:', '  - LEVEL:: info'), problem?.fixes[0]?.edits ?? [])).toContain(
      '- name: "LEVEL:"\n',
    )
  })

  it('puts many values that begin with a reserved letter in quotes at once', () => {
    const text = withRun(
      'env:',
      ...Array.from({ length: 40 }, (_, key) => [`  - name: A${key}`, '    value: `b']).flat(),
    )
    expect(titles(text)).toEqual(['Put all 40 such values in quotes'])
    expect(fixAll(text, NEW)).toMatchObject({ left: 0, applied: { length: 1 } })
  })

  it('leaves the lines of a script alone when a value elsewhere begins with a reserved letter', () => {
    const text = `${YAML.slice(0, YAML.indexOf('run:'))}run:\n  command: |\n    @echo hello\n    - @echo again\n  env:\n    - name: A\n      value: \`b\n`
    expect(fixAll(text, NEW).text).toBe(text.replace('`b', '"`b"'))
  })

  it('takes no figure from another one that is out of range itself', () => {
    const health = '"HealthCheckConfiguration": { "Interval": -1e400, "Timeout": 5 }'
    const text = `{"ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/a/b", ${health}}`
    expect(titles(text).join()).not.toContain('Infinity')
  })

  it('puts the version in the column of the other keys, with their line break', () => {
    const text = YAML.replace(/^version.*\n/, '')
      .replaceAll(/^(?=.)/gm, ' ')
      .replaceAll('\n', '\r\n')
    const fixed = fixAll(text, NEW).text
    expect(fixed).toBe(` version: 1.0\r\n${text}`)
  })

  it('quotes what it inserts where a quotation of a command has ended too soon', () => {
    const image =
      '{"ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:1", "ImageRepositoryType": "ECR"}'
    const text = `aws apprunner create-service --service-name shop --source-configuration '{"ImageRepository": ${image}, "AutoDeploymentsEnabled": 'false}`
    const mended = fixAll(text, NEW)
    expect(mended.applied.map(({ rule }) => rule)).toEqual(['ecr-needs-access-role'])
    expect(check(mended.text, NEW).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('writes below a map that has an empty key in the column of its other keys', () => {
    const text =
      'version: 1.0\nruntime: python311\nbuild:\n  commands:\n    build:\n      - pip3 install -r requirements.txt\nrun:\n  runtime-version: 3.11\n  : gunicorn app:app\n'
    const mended = fixAll(text, NEW)
    expect(mended.text).toContain('\n  pre-run:\n')
    expect(mended.left).toBe(0)
  })

  it('inserts no space behind a colon where a key stands before it already', () => {
    const beside = check('version: 1.0\nruntime: nodejs22\nbuild:\n  commands: build:it\n', NEW).problems
    const below = check('version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:it\n', NEW).problems
    const fixesOf = (problems: typeof beside) =>
      problems.filter(({ rule }) => rule === 'missing-space').map(({ fixes }) => fixes.length)
    expect([fixesOf(beside), fixesOf(below)]).toEqual([[0], [1]])
  })

  it('mends three hundred lines of JSON, each of which ends the reading', () => {
    const lines = Array.from({ length: 300 }, (_, key) => `  "VARIABLE_NUMBER_${key}" "value"`)
    const mended = fixAll(`{\n${lines.join(',\n')}\n}\n`, NEW)
    expect([mended.applied.length, mended.left]).toEqual([300, 0])
  })

  it('mends a hundred commands in a few looks', () => {
    const line =
      'aws apprunner describe-custmains --service-arn arn:aws:apprunner:us-east-1:210987654321:service/a\n'
    expect(fixAll(line.repeat(100), NEW).text).toBe(line.replace('custmains', 'custom-domains').repeat(100))
  })

  it('closes a hundred quotation marks in a few looks', () => {
    const text = withRun(
      'env:',
      ...Array.from({ length: 100 }, (_, at) => [`  - name: V${at}`, '    value: "a b']).flat(),
    )
    expect(fixAll(text, NEW).text).toBe(text.replaceAll('"a b', '"a b"'))
  })

  it('indents a hundred equal lines at once', () => {
    const text = '  commands:\n    build:\n      - npm ci\nrun:\n  command: node server.js\n'.repeat(100)
    const [first] = fixAll(text, NEW).applied
    expect(first?.title).toBe('Indent all 100 such lines by 2')
  })

  it('moves the commands of pre-run to the build where there is no pre-run', () => {
    const text = YAML.replace('nodejs22', 'corretto11').replace(
      'run:\n',
      'run:\n  pre-run:\n    - npm ci\n    - ./warm.sh # slow\n',
    )
    expect(fixAll(text, NEW).text).toBe(
      YAML.replace('nodejs22', 'corretto11').replace('- npm ci\n', '- npm ci\n      - ./warm.sh\n'),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '../../src/lab/cli-operations.ts'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { complete } from '../../src/lab/complete.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { check } from '../../src/lab/check.ts'
import { hourPricesOf } from '../../src/lab/hour-prices.ts'
import { hover } from '../../src/lab/hover.ts'
import { plainSnippet, SNIPPETS } from '../../src/lab/snippets.ts'
import { rootOf } from '../../src/lab/schema.ts'
import { CHECKED_KINDS, isRequest } from '../../src/lab/kinds.ts'
import { RESOURCE_TYPES } from '../../src/lab/template.ts'
import { instanceOf } from '../../src/lab/instance.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { NEW, withRun, YAML } from './context.ts'
import { US_EAST_1 } from './price-books.ts'

/** Completions where the bar stands. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  return complete(marked.replace('|', ''), offset, NEW)
}

/** Whole pieces come after the keys that they begin with. */
const labels = (marked: string) =>
  at(marked).flatMap(({ kind, label }) => (kind === 'snippet' ? [] : [label]))

describe('completion', () => {
  it.each([
    ['at the top', '|', ['version', 'runtime', 'build', 'run']],
    ['at the top, without what is there', 'version: 1.0\nru|\n', ['runtime', 'build', 'run']],
    ['in a section', 'run:\n  |\n', ['command', 'runtime-version', 'pre-run', 'network', 'env', 'secrets']],
    ['two levels down', 'run:\n  command: x\n  network:\n    p|\n', ['port', 'env']],
    ['in an item', 'run:\n  env:\n    - |\n', ['name', 'value']],
    ['in the second line of an item', 'run:\n  secrets:\n    - name: A\n      |\n', ['value-from']],
    ['in an item in the column of its key', 'run:\n  env:\n  - name: A\n    v|\n', ['value']],
    ['of a truth value', '{"SourceConfiguration": {"AutoDeploymentsEnabled": |}}', ['true', 'false']],
    [
      'of keys in JSON',
      '{"ServiceName": "a", "HealthCheckConfiguration": {"Protocol": "TCP", "|"}}',
      ['Path', 'Interval', 'Timeout', 'HealthyThreshold', 'UnhealthyThreshold'],
    ],
    ['of a choice', '{"HealthCheckConfiguration": {"Protocol": "|"}}', ['TCP', 'HTTP']],
    ['inside of free text', 'run:\n  command: node |\n', ['node server.js']],
  ])('%s', (_, marked, expected) => {
    expect(labels(marked)).toEqual(expected)
  })

  it('tells of a runtime whether it is still supported', () => {
    const [first, , , , fifth] = at('runtime: |\n')
    expect(first).toMatchObject({ label: 'python311', detail: 'Python, revised build, supported' })
    expect(fifth).toMatchObject({
      label: 'python3',
      detail: 'Python, original build, support ended 2025-12-01',
    })
  })

  it('tells of a CPU size which memories go with it', () => {
    expect(at('{"InstanceConfiguration": {"Cpu": "|"}}')[0]).toMatchObject({
      insert: '"0.25 vCPU"',
      detail: 'with 0.5 GB, 1 GB',
    })
  })

  it('replaces the word at the cursor and goes on where a map begins', () => {
    const text = 'run:\n  net\n'
    const network = complete(text, 10, NEW).find(({ label }) => label === 'network')
    expect(network?.insert).toBe('network:\n    ')
    expect(network && slice(text, network.range)).toBe('net')
  })
})

describe('completion of a command', () => {
  const names = (marked: string) => at(marked).map(({ label }) => label)
  const CREATE = 'aws apprunner create-service'

  it('offers the operations behind aws apprunner, with what they are for', () => {
    expect(names('aws apprunner |')).toHaveLength(OPERATIONS.size)
    expect(
      at('aws --region eu-west-1 apprunner pause|').find(({ label }) => label === 'pause-service'),
    ).toEqual({
      label: 'pause-service',
      kind: 'key',
      insert: 'pause-service ',
      documentation: expect.stringMatching(/^The input of PauseService/),
      range: { start: 33, end: 38 },
    })
    expect(at('aws apprunner list|').find(({ label }) => label === 'list-services')?.documentation).toMatch(
      /reference\/apprunner\/list-services\.html/,
    )
  })

  it('offers the options that the command has not, those that it needs first', () => {
    const offered = at(`${CREATE} \\\n  --service-name abcd \\\n  --|`)
    expect(offered[0]).toMatchObject({
      label: '--source-configuration',
      detail: 'required',
      insert: '--source-configuration ',
      documentation: expect.stringMatching(/^Where the application comes from/),
    })
    expect(offered.map(({ label }) => label)).not.toContain('--service-name')
    expect(names(`${CREATE} --| --service-name abcd`)).not.toContain('--service-name')
    expect(names(`${CREATE} --ser|`)[0]).toBe('--service-name')
    expect(names(`${CREATE} |`).at(-1)).toBe('--version')
    expect(at('aws apprunner delete-auto-scaling-configuration --delete|')[1]?.insert).toBe(
      '--delete-all-revisions',
    )
  })

  it.each([
    ['aws apprunner create-connection --provider-type |', ['GITHUB', 'BITBUCKET']],
    ['aws apprunner create-connection --provider-type G|', ['GITHUB', 'BITBUCKET']],
    [`${CREATE} --health-check-configuration Protocol=|`, ['TCP', 'HTTP']],
    [`${CREATE} --tags Key=a,|`, ['Value']],
    [`${CREATE} --tags Key=a,Value=b |`, ['Key', 'Value']],
    [`${CREATE} --instance-configuration Cpu=1024,|`, ['Memory', 'InstanceRoleArn']],
    ['aws apprunner list-services --max-results |', []],
  ])('offers values: %s', (marked, expected) => {
    expect(names(marked)).toEqual(expected)
  })

  it('quotes what a shell would take apart, and replaces what is there', () => {
    const text = `${CREATE} --instance-configuration Cpu=1|`
    const [first] = at(text)
    expect(first).toMatchObject({ insert: "'0.25 vCPU'", detail: 'with 0.5 GB, 1 GB' })
    expect(first && slice(text, first.range)).toBe('1')
  })

  it('offers nothing where nothing of the command can stand', () => {
    for (const marked of [
      `${CREATE}\n|`,
      `${CREATE} --service-name 'my|`,
      `${CREATE} --source-configuration '{"|`,
      '| aws apprunner list-services',
      'aws apprunner|',
      'aws apprunner --|',
    ])
      expect(names(marked), marked).toEqual([])
  })
})

describe('a whole piece', () => {
  const piece = (marked: string, label: string) => at(marked).find((one) => one.label === label)

  it('is written at the indentation of its key, with its places marked for editors that know them', () => {
    expect(piece('run:\n  |\n', 'secrets …')).toMatchObject({
      detail: 'from Secrets Manager',
      insert: expect.stringMatching(/^secrets:\n {4}- name: DATABASE_URL\n {6}value-from: arn:aws:/),
      snippet: expect.stringContaining('${1:DATABASE_URL}'),
    })
    const json = piece('{\n  "ServiceName": "abcd",\n  "|"\n}', 'HealthCheckConfiguration …')
    expect(json?.insert).toBe(
      '"HealthCheckConfiguration": {\n    "Protocol": "HTTP",\n    "Path": "/health"\n  }',
    )
  })

  it('is not offered where its key stands already, or elsewhere', () => {
    expect(piece('run:\n  env: []\n  |\n', 'env …')).toBeUndefined()
    expect(piece('build:\n  |\n', 'env …')).toBeUndefined()
  })

  it('is right: every one of them is taken by the lab without an error', () => {
    for (const { schema, path, text } of SNIPPETS) {
      const written = plainSnippet(text)
      const whole =
        schema === 'create-service'
          ? `{ "ServiceName": "abcd", ${text.includes('"SourceConfiguration"') ? '' : SOURCE} ${written} }`
          : path.length === 0
            ? `version: 1.0\nruntime: nodejs22\n${['build', 'run']
                .map((key) => SNIPPETS.find((one) => one.key === key)?.text ?? '')
                .map(plainSnippet)
                .join('\n')}\n`
            : `${YAML.trimEnd()}\n  ${written.replaceAll('\n', '\n  ')}\n`
      const errors = check(whole, NEW).problems.filter(({ severity }) => severity === 'error')
      expect(errors, whole).toEqual([])
    }
  })
})

describe('a whole document', () => {
  const whole = (marked: string) => at(marked).filter(({ label }) => / as a whole …$|^AWS::/.test(label))
  const REQUESTS = CHECKED_KINDS.filter(isRequest)

  it.each(REQUESTS)('of %s is offered between new braces, and taken without an error', (kind) => {
    const offered = whole('{\n  "|"\n}\n').find(({ label }) => label === `${rootOf(kind).title} as a whole …`)
    const text = applyEdits('{\n  ""\n}\n', [
      { range: offered?.range ?? { start: 0, end: 0 }, text: offered?.insert ?? '' },
    ])
    const { problems, ...report } = check(text, { ...NEW, kind })
    expect(report.kind).toBe(kind)
    expect(
      problems.filter(({ severity }) => severity === 'error'),
      text,
    ).toEqual([])
    expect(plainSnippet(offered?.snippet ?? '')).toBe(offered?.insert)
    expect(offered?.snippet).toContain('${1:')
  })

  it.each(['Resources:\n  |\n', '{"Resources": {"|"}}'])('is each resource of a template: %j', (marked) => {
    const offered = whole(marked)
    expect(offered.map(({ label }) => label)).toEqual(RESOURCE_TYPES.map((type) => `${type} …`))
    for (const { range, insert } of offered) {
      const text = applyEdits(marked.replace('|', ''), [{ range, text: insert }])
      expect(
        check(text, NEW).problems.filter(({ severity }) => severity === 'error'),
        text,
      ).toEqual([])
    }
  })

  it('is not offered where something stands already', () => {
    expect(whole('{"ServiceName": "abcd", "|"}')).toEqual([])
    expect(whole('Resources:\n  |Mine:\n    Type: AWS::AppRunner::Service\n')).toEqual([])
  })
})

const SOURCE =
  '"SourceConfiguration": { "ImageRepository": { "ImageIdentifier": "public.ecr.aws/x/y:1", "ImageRepositoryType": "ECR_PUBLIC" } },'

it('a size says what it costs an hour, where prices are known', () => {
  const hourPrices = hourPricesOf(US_EAST_1)
  expect(hourPrices).toMatchObject({ '1 vCPU': '$0', '0.25 vCPU': '$0', '2 GB': '$0.02' })
  const text = '{"InstanceConfiguration": {"Cpu": ""}}'
  const [first] = complete(text, text.length - 3, { ...NEW, hourPrices })
  expect(first?.detail).toBe('with 0.5 GB, 1 GB; $0 an hour while it works')
  const written = '{"InstanceConfiguration": {"Memory": "2048"}}'
  expect(hover(written, written.indexOf('2048'), { ...NEW, hourPrices })?.documentation).toContain(
    '$0.02 an hour, always',
  )
})

describe('hover', () => {
  it('tells what a key is for, with the page that says so', () => {
    const found = hover(YAML, YAML.indexOf('command:') + 2, NEW)
    expect(found?.documentation).toMatch(/^\*\*run\.command\*\*\n\nThe command that starts/)
    expect(found?.documentation).toContain('https://docs.aws.amazon.com/')
  })

  it('tells what a value leads to', () => {
    expect(hover(YAML, YAML.indexOf('nodejs22'), NEW)?.documentation).toContain(
      '`nodejs22`: Node.js, revised build, supported.',
    )
  })

  it('has nothing to say where there is nothing', () => {
    expect(hover('hello', 1, NEW)).toBeUndefined()
    expect(hover(`# a\n${YAML}`, 1, NEW)).toBeUndefined()
  })
})

const instance = (text: string) => instanceOf(readDocument(text))

const image = (type: string) =>
  `{"SourceConfiguration": {"ImageRepository": {"ImageRepositoryType": "${type}"}}}`

describe('the instance of a service definition', () => {
  it('is 1 vCPU and 2 GB unless it says otherwise', () => {
    expect(instance('{"ServiceName": "abcd"}')).toMatchObject({
      cpuUnits: 1024,
      memoryMb: 2048,
      cpuFrom: { kind: 'default' },
      supported: true,
    })
  })

  it.each([
    ['"0.25 vCPU"', '"0.5 GB"'],
    ['"256"', '"512"'],
  ])('reads %s and %s', (cpu, memory) => {
    const text = `{"InstanceConfiguration": {"Cpu": ${cpu}, "Memory": ${memory}}}`
    const found = instance(text)
    expect(found).toMatchObject({
      cpuUnits: 256,
      memoryMb: 512,
      cpu: '0.25 vCPU',
      memory: '0.5 GB',
      supported: true,
    })
    expect(found?.cpuFrom.kind === 'written' && slice(text, found.cpuFrom.range)).toBe(cpu)
  })

  it('is unsupported where the pair does not exist, and nothing where it cannot be read', () => {
    expect(instance('{"InstanceConfiguration": {"Cpu": "4 vCPU"}}')?.supported).toBe(false)
    expect(instance('{"InstanceConfiguration": {"Cpu": "4 cores"}}')).toBeUndefined()
    expect(instance(withRun())).toBeUndefined()
  })

  it('knows the source and whether each change is deployed', () => {
    expect(instance(image('ECR'))).toMatchObject({ source: 'image', autoDeployments: true })
    expect(instance(image('ECR_PUBLIC'))).toMatchObject({ source: 'image', autoDeployments: false })
    expect(
      instance('{"sourceConfiguration": {"codeRepository": {}, "autoDeploymentsEnabled": false}}'),
    ).toMatchObject({ source: 'code', autoDeployments: false, autoDeploymentsFrom: { kind: 'written' } })
  })
})

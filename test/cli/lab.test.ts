import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runLab } from '../../src/cli/lab-command.ts'

const LAB = join(import.meta.dirname, '../../src/cli/lab.mjs')

const GOOD = `version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
run:
  command: node server.js
`
const BAD = GOOD.replace('node server.js', 'node server.js\n  network:\n    port: 70000')
const OLD = GOOD.replace('nodejs22', 'nodejs18')
const SERVICE = JSON.stringify({
  ServiceName: 'shop',
  SourceConfiguration: {
    ImageRepository: { ImageIdentifier: 'public.ecr.aws/x/y:1', ImageRepositoryType: 'ECR_PUBLIC' },
  },
})
const PAIRED = GOOD.replace('node server.js', 'node server.js\n  network:\n    port: 3000')

/** A service whose own values differ from the file in its repository. */
function paired(source: string, port: string): string {
  const values = { Runtime: 'NODEJS_22', StartCommand: 'npm start', Port: port }
  return JSON.stringify({
    ServiceName: 'shop',
    SourceConfiguration: {
      AuthenticationConfiguration: {
        ConnectionArn:
          'arn:aws:apprunner:us-east-1:123456789012:connection/shop/0123456789abcdef0123456789abcdef',
      },
      CodeRepository: {
        RepositoryUrl: 'https://github.com/example/shop',
        SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
        CodeConfiguration: { ConfigurationSource: source, CodeConfigurationValues: values },
      },
    },
  })
}

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-lab-'))
  const files = { 'good.yaml': GOOD, 'bad.yaml': BAD, 'old.yaml': OLD, 'service.json': SERVICE }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  file('binary', Buffer.from('version: 1.0\0'))
  file('utf16', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'))
  file('latin1', Buffer.from('version: 1.0 # \xe9', 'latin1'))
  file('large', 'a'.repeat(256 * 1024 + 1))
  // The first start makes the bundle; the tests are about the starts after it.
  await lab(['rules'])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command as a person starts it, in a folder of its own. */
function lab(words: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [LAB, ...words], { cwd: folder, env: { ...process.env, ...env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.once('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The same command without a process of its own: for tables of sentences, where starting would be most of the time. */
function inside(words: readonly string[]): Ran {
  let out = ''
  let err = ''
  const code = runLab(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    folder,
    today: '2026-11-15',
  })
  return { code, out, err }
}

function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text)
  return name
}

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('lab check', () => {
  it('says nothing is wrong and ends with 0', async () => {
    expect(await lab(['check', 'good.yaml'])).toEqual({
      code: 0,
      out: 'good.yaml: apprunner-yaml, no problem\n0 errors, 0 warnings in 1 file\n',
      err: '',
    })
  })

  it('names file, line, column, severity, rule and fix of each problem, and ends with 1 for an error', async () => {
    const { code, out, err } = await lab(['check', 'good.yaml', 'bad.yaml'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^bad\.yaml:10:11 {2}error {2}.+ {2}port-in-range\n {4}fix: /m)
    expect(out).toMatch(/^1 error, 0 warnings in 2 files$/m)
    // No terminal is at the other end, so there are no colours.
    expect(out).not.toContain('\u001B')
  })

  it('ends with 0 for warnings, and --mode existing lets an old runtime go on', async () => {
    expect((await lab(['check', 'old.yaml'])).code).toBe(1)
    for (const mode of [['--mode', 'existing'], ['--mode=existing']]) {
      const { code, out } = await lab(['check', ...mode, 'old.yaml'])
      expect(code).toBe(0)
      expect(out).toContain('warning')
    }
  })

  it('writes JSON with lines and columns from 1, fixes as edits, and the source as url', async () => {
    const { code, out } = await lab(['check', '--format', 'json', 'bad.yaml', 'good.yaml'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'bad.yaml',
          kind: 'apprunner-yaml',
          problems: [
            {
              rule: 'port-in-range',
              severity: 'error',
              message: expect.any(String) as unknown,
              start: { line: 10, column: 11 },
              end: { line: 10, column: 16 },
              fixes: [
                {
                  title: expect.any(String) as unknown,
                  safe: true,
                  edits: [{ start: { line: 10, column: 11 }, end: { line: 10, column: 16 }, text: '8080' }],
                },
              ],
              url: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//) as unknown,
            },
          ],
        },
        { file: 'good.yaml', kind: 'apprunner-yaml', problems: [] },
      ],
    })
  })

  it('marks in JSON and in words a fix that only the person can decide on', async () => {
    const twice = file('twice.yaml', BAD.replace('70000', '8080\n    port: 3000'))
    const { out } = await lab(['check', '--format', 'json', twice])
    const { files } = JSON.parse(out) as { files: { problems: { fixes: { safe: boolean }[] }[] }[] }
    expect(files[0]?.problems[0]?.fixes.map(({ safe }) => safe)).toEqual([false, false])
    expect((await lab(['check', twice])).out).toContain('    suggestion: Remove the first port\n')
  })

  it('writes SARIF 2.1.0 whose results point into the list of rules', async () => {
    const { code, out } = await lab(['check', '--format', 'sarif', file('with blank.yaml', BAD)])
    expect(code).toBe(1)
    const log = JSON.parse(out) as {
      version: string
      runs: { columnKind: string; tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }[]
    }
    const run = log.runs[0]
    const result = run?.results[0]
    expect([log.version, run?.columnKind, run?.results.length]).toEqual(['2.1.0', 'utf16CodeUnits', 1])
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('port-in-range')
    const region = { startLine: 10, startColumn: 11, endLine: 10, endColumn: 16 }
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'with%20blank.yaml' },
      region,
    })
    expect(result?.fixes?.[0]).toMatchObject({ properties: { suggestion: false } })
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: '8080' } },
    ])
  })

  it('says in SARIF which fixes are only suggestions', async () => {
    const twice = GOOD.replace('run:\n', 'run:\n  command: x\n')
    const { out } = await lab(['check', '--format', 'sarif', '-'], twice)
    const { runs } = JSON.parse(out) as { runs: { results: SarifResult[] }[] }
    expect(runs[0]?.results[0]?.fixes?.[0]).toMatchObject({
      description: { text: 'Suggestion: Remove the first command' },
      properties: { suggestion: true },
    })
  })

  it('reads standard input for -', async () => {
    expect((await lab(['check', '-'], GOOD)).code).toBe(0)
    const { code, out } = await lab(['check', '-', '--format=json'], BAD)
    expect(code).toBe(1)
    expect(out).toContain('"file": "-"')
    expect((await lab(['check', '-'], '')).code).toBe(1)
  })

  it('refuses the file name that App Runner never reads', async () => {
    const { code, out } = await lab(['check', file('apprunner.yml', GOOD)])
    expect(code).toBe(1)
    expect(out).toMatch(/apprunner\.yml:1:1 {2}error .*rename the file/)
    expect((await lab(['check', file('.AppRunner.YAML', GOOD)])).code).toBe(1)
  })

  it('holds an apprunner.yaml and the service that it belongs to against each other', () => {
    const [yaml, service] = [file('pair.yaml', PAIRED), file('pair.json', paired('REPOSITORY', '9000'))]
    const report = (words: readonly string[]) =>
      JSON.parse(inside(['check', '--format', 'json', ...words]).out) as {
        files: { file: string; problems: { rule: string; start: { line: number } }[] }[]
      }
    const rules = (words: readonly string[]) =>
      report(words).files.map(({ problems }) =>
        problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('together-')),
      )
    expect(rules([yaml, service])).toEqual([[], ['together-command', 'together-port']])
    expect(rules([service, yaml])).toEqual([['together-command', 'together-port'], []])
    expect(rules([service])).toEqual([[]])
    // Whose file is it when there are two services? Nobody can know, so nothing is said.
    const more = file('more.json', paired('REPOSITORY', '7000'))
    expect(rules([yaml, service, more]).flat()).toEqual([])
    mkdirSync(join(folder, 'orders'))
    const near = [
      file('orders/apprunner.yaml', PAIRED),
      file('orders/service.json', paired('REPOSITORY', '1')),
    ]
    expect(rules([service, ...near])).toEqual([[], [], ['together-command', 'together-port']])
  })

  it('mends what two files have against each other', () => {
    const [yaml, service] = [file('mend-pair.yaml', PAIRED), file('mend-pair.json', paired('API', '9000'))]
    expect(inside(['check', '--fix', yaml, service]).code).toBe(0)
    // With the file in force its values are of no use any more, and go as well.
    expect(textOf(service)).toMatch(/"ConfigurationSource": ?"REPOSITORY"}/)
    expect(textOf(yaml)).toBe(PAIRED)
  })

  it('checks an empty file, and a file that is named twice once', () => {
    const { code, out } = inside(['check', file('empty.yaml', '')])
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^empty\.yaml:1:1 {2}error {2}There is nothing here/),
    ])
    expect(inside(['check', 'bad.yaml', 'bad.yaml']).out).toContain('in 1 file\n')
  })
})

interface SarifResult {
  readonly ruleIndex: number
  readonly locations: readonly { readonly physicalLocation: unknown }[]
  readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: unknown }[] }[]
}

describe('lab check --fix', () => {
  it('mends the file as a whole, keeps its permissions, leaves nothing beside it, and says what it did', async () => {
    const name = file('mend.yaml', BAD)
    chmodSync(join(folder, name), 0o640)
    const before = readdirSync(folder)
    const { code, out } = await lab(['check', '--fix', name])
    expect(code).toBe(0)
    expect(out).toMatch(/^mend\.yaml: fixed: .+ \(port-in-range\)$/m)
    expect(textOf(name)).toBe(BAD.replace('70000', '8080'))
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(before)
    const again = await lab(['check', '--fix', '--format', 'json', name])
    expect((JSON.parse(again.out) as { files: { fixed: unknown[] }[] }).files[0]?.fixed).toEqual([])
  })

  it('mends the file behind a link, and the link stays', async () => {
    file('behind.yaml', BAD)
    symlinkSync('behind.yaml', join(folder, 'link.yaml'))
    expect((await lab(['check', '--fix', 'link.yaml'])).code).toBe(0)
    expect(textOf('behind.yaml')).not.toContain('70000')
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'link.yaml')
        ?.isSymbolicLink(),
    ).toBe(true)
  })

  it('prints the fixed text for -, and the report to standard error', async () => {
    const { code, out, err } = await lab(['check', '--fix', '-'], BAD)
    expect([code, out]).toEqual([0, BAD.replace('70000', '8080')])
    expect(err).toContain('fixed:')
    expect((await lab(['check', '--fix', '--format', 'json', '-'], BAD)).code).toBe(2)
    expect((await lab(['check', '--fix', '-', 'bad.yaml'], BAD)).code).toBe(2)
  })

  it('keeps a byte order mark and the line breaks', async () => {
    const name = file('crlf.yaml', `\uFEFF${BAD.replaceAll('\n', '\r\n')}`)
    await lab(['check', '--fix', name])
    expect(textOf(name)).toBe(`\uFEFF${BAD.replace('70000', '8080').replaceAll('\n', '\r\n')}`)
  })
})

describe('lab price', () => {
  const usage = (value: unknown) => ['--usage', file('usage.json', JSON.stringify(value))]

  it('bills an idle month, as people and as programs read it', async () => {
    const { code, out } = await lab(['price', 'service.json'])
    expect(code).toBe(0)
    expect(out).toContain('Total: 10.22 USD a month')
    const bill = JSON.parse((await lab(['price', '--format', 'json', 'service.json'])).out) as object
    expect(bill).toMatchObject({ currency: 'USD', total: '10.22' })
    expect(bill).toMatchObject({
      lines: [
        {
          service: 'AWSAppRunner',
          quantity: '1460',
          unit: 'GB-hour',
          rate: '0.007',
          amount: '10.22',
          source: 'https://aws.amazon.com/apprunner/pricing/',
        },
        { quantity: '0', amount: '0' },
      ],
    })
    expect(Object.keys(bill)).toEqual(['currency', 'total', 'lines', 'assumptions', 'ranges'])
  })

  it('takes a usage, and traffic in place of instance hours', async () => {
    const hours = {
      days: 30,
      activeHoursPerDay: 8,
      provisionedInstances: 1,
      activeInstances: 1,
      pausedHoursPerDay: 0,
      buildMinutes: 0,
      automaticDeployments: false,
    }
    // 720 h × 2 GB × 0.007 + 240 h × 0.064
    expect((await lab(['price', ...usage(hours), 'service.json'])).out).toContain('Total: 25.44 USD')
    const traffic = { days: 30, traffic: { requestsPerDay: 7200, busyHours: 8 } }
    const { code, out } = await lab(['price', ...usage(traffic), 'service.json'])
    expect([code, out.includes('Total: 25.44 USD'), out.includes('durationMs (200 is taken)')]).toEqual([
      0,
      true,
      true,
    ])
  })

  it('prices an apprunner.yaml at the default size and says so', async () => {
    const { out } = await lab(['price', 'good.yaml'])
    expect(out).toContain('Total: 10.22 USD')
    expect(out).toContain('default size')
  })

  it.each([
    ['{"days":0}', 'days'],
    ['{"days":"30"}', '"days" must be a number'],
    ['{"dyas":30}', '"dyas" is unknown'],
    ['{"automaticDeployments":1}', 'must be true or false'],
    ['{"activeHoursPerDay":20,"pausedHoursPerDay":20}', 'more than 24'],
    ['{"days":1e999}', 'not a number'],
    ['[]', 'must be a JSON object'],
    ['{', 'is not JSON'],
    ['{"traffic":7}', 'must be an object'],
    ['{"traffic":{}}', 'must say "requestsPerDay"'],
    ['{"traffic":{"requestsPerDay":1,"rps":2}}', '"traffic.rps" is unknown'],
    ['{"traffic":{"requestsPerDay":1},"activeInstances":2}', 'follows from "traffic"'],
    ['{"__proto__":{"days":3}}', '"__proto__" is unknown'],
  ])('refuses the usage %s in a sentence', (text, said) => {
    const { code, out, err } = inside(['price', '--usage', file('usage.json', text), 'service.json'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })

  it('says when a book has no rate for it, and when there is no such book', async () => {
    const london = await lab(['price', '--book', 'eu-west-2', 'service.json'])
    expect([london.code, london.out]).toEqual([2, ''])
    expect(london.err).toContain('No rate is known')
    expect((await lab(['price', '--book', 'moon', 'service.json'])).err).toContain('choose')
  })

  it('ends with 1 where the document itself has no price', async () => {
    const odd = SERVICE.replace('"ServiceName"', '"InstanceConfiguration":{"Cpu":"7 vCPU"},"ServiceName"')
    expect((await lab(['price', '-'], odd)).code).toBe(1)
    expect((await lab(['price', '-'], 'FROM x\nRUN y\n')).err).toContain('Dockerfile')
  })
})

it('lab price reads the usage from standard input too', async () => {
  const { code, err } = await lab(['price', '--usage', '-', 'service.json'], '{"dyas":30}')
  expect([code, err]).toEqual([2, expect.stringContaining('"dyas" is unknown')])
})

describe('lab convert', () => {
  it.each([
    ['cli-command', /^aws apprunner create-service/],
    ['cloudformation', /AWS::AppRunner::Service/],
    ['terraform', /resource "aws_apprunner_service"/],
    ['create-service', /"Runtime": "NODEJS_22"/],
  ])('writes %s to standard output and what was lost to standard error', async (kind, wanted) => {
    const { code, out, err } = await lab(['convert', '--to', kind, 'good.yaml'])
    expect(code).toBe(0)
    expect(out).toMatch(wanted)
    expect(err).toContain('ServiceName')
  })

  it('reads what it wrote', async () => {
    const command = (await lab(['convert', '--to', 'cli-command', 'service.json'])).out
    const { out, err } = await lab(['convert', '--to', 'create-service', '-'], command)
    expect([JSON.parse(out), err]).toEqual([JSON.parse(SERVICE), ''])
  })

  it('takes the service beside the file', async () => {
    const { code, err } = await lab([
      'convert',
      '--to',
      'cli-command',
      '--service',
      'service.json',
      'good.yaml',
    ])
    expect(code).toBe(1)
    expect(err).toContain('image service')
  })

  it('ends with 1 where nothing comes of it and with 2 where it was not said into what', async () => {
    expect((await lab(['convert', '--to', 'apprunner-yaml', 'service.json'])).code).toBe(1)
    expect((await lab(['convert', 'service.json'])).code).toBe(2)
    expect((await lab(['convert', '--to', 'pulumi', 'service.json'])).err).toContain('choose')
  })
})

describe('lab rules', () => {
  it('lists all rules, as a table and as JSON', async () => {
    const { code, out } = await lab(['rules'])
    expect(code).toBe(0)
    expect(out).toMatch(/^port-in-range +error +\S/m)
    const { rules } = JSON.parse((await lab(['rules', '--format', 'json'])).out) as {
      rules: { id: string; url: string; why: string }[]
    }
    expect(out).toContain(`${rules.length} rules`)
    expect(rules.every(({ url, why }) => url.startsWith('https://') && why.length > 20)).toBe(true)
  })
})

describe('bad input', () => {
  it.each([
    ['a missing file', 'missing.yaml', 'does not exist'],
    ['a folder', '.', 'is a folder'],
    ['a path through a file', 'good.yaml/x', 'does not exist'],
    ['a binary file', 'binary', 'binary file'],
    ['UTF-16', 'utf16', 'UTF-16'],
    ['Latin-1', 'latin1', 'not UTF-8'],
    ['a file above 256 KB', 'large', 'larger than 256 KB'],
    ['an endless device', '/dev/zero', 'larger than 256 KB'],
  ])('%s is a sentence and ends with 2, for every command', async (_, name, said) => {
    const others = [['price'], ['convert', '--to', 'cli-command']].map((words) => inside([...words, name]))
    for (const { code, out, err } of [await lab(['check', name]), ...others]) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(said)
      expect(err.split('\n').length).toBe(2)
    }
  })

  it('one unreadable file does not hide what the others have', async () => {
    const { code, out } = await lab(['check', '--format', 'json', 'missing.yaml', 'bad.yaml'])
    expect(code).toBe(2)
    expect((JSON.parse(out) as { files: { file: string }[] }).files.map((one) => one.file)).toEqual([
      'bad.yaml',
    ])
  })

  it.each([
    [[], 'A command is missing'],
    [['chekc'], '"chekc" is not a command'],
    [['toString'], 'is not a command'],
    [['check'], 'Name the file'],
    [['check', '--format'], '--format needs a value'],
    [['check', '--format', 'xml', 'good.yaml'], '--format cannot be "xml"'],
    [['check', '--fixx', 'good.yaml'], '--fixx is not an option'],
    [['check', '--fix=yes', 'good.yaml'], 'is not an option'],
    [['check', '-', '-'], 'only once'],
    [['price', 'good.yaml', 'old.yaml'], 'one file too many'],
    [['rules', 'x'], 'too many'],
  ])('%j is explained and ends with 2', (words, said) => {
    const { code, out, err } = inside(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })

  it('a command that is none ends with 2, its sentence and the usage', async () => {
    const { code, out, err } = await lab(['chekc'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^preflight-lab: "chekc" is not a command: .*lab check \[/s)
  })

  it('explains itself when asked, and takes names after -- as files', async () => {
    expect((await lab(['--help'])).out).toContain('lab check')
    expect((await lab(['check', '--help'])).code).toBe(0)
    expect((await lab(['check', '--', file('--fix', GOOD)])).code).toBe(0)
  })

  it('a text that hangs or blows up other readers is an error in short time', async () => {
    const bomb = `a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nversion: 1.0\nruntime: nodejs22\nrun: *b\n`
    const { code, err } = await lab(['check', '-'], bomb)
    expect([code, err]).toEqual([1, ''])
  })
})

it('npm run lab works from any folder, and files are looked for where the person stands', async () => {
  mkdirSync(join(folder, 'below'))
  writeFileSync(join(folder, 'below/here.yaml'), GOOD)
  const root = join(import.meta.dirname, '../..')
  const { code, out } = await new Promise<Ran>((resolve) => {
    const child = spawn('npm', ['--prefix', root, 'run', '--silent', 'lab', '--', 'check', 'here.yaml'], {
      cwd: join(folder, 'below'),
      shell: process.platform === 'win32',
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    child.once('close', (exit) => resolve({ code: exit, out: said, err: '' }))
  })
  expect([code, out]).toEqual([0, expect.stringContaining('no problem')])
})

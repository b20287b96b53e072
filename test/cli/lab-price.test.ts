import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runLab } from '../../src/cli/lab-command.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'preflight-price-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const SERVICE = {
  ServiceName: 'shop',
  SourceConfiguration: {
    AutoDeploymentsEnabled: false,
    ImageRepository: { ImageIdentifier: 'public.ecr.aws/x/y:1', ImageRepositoryType: 'ECR_PUBLIC' },
  },
}
const HOURS = {
  days: 30,
  activeHoursPerDay: 8,
  provisionedInstances: 1,
  activeInstances: 1,
  pausedHoursPerDay: 0,
  buildMinutes: 0,
  automaticDeployments: false,
}
writeFileSync(join(FOLDER, 'service.json'), JSON.stringify(SERVICE))

/** Runs `lab price service.json` with these words and this usage. */
function price(words: readonly string[], usage?: unknown) {
  const said = { out: '', err: '' }
  const given = usage === undefined ? [] : ['--usage', 'usage.json']
  const text = typeof usage === 'string' ? usage : JSON.stringify(usage)
  if (usage !== undefined) writeFileSync(join(FOLDER, 'usage.json'), text)
  const code = runLab(['price', ...words, ...given, 'service.json'], {
    out: (more) => void (said.out += more),
    err: (more) => void (said.err += more),
    colours: false,
    folder: FOLDER,
    today: '2026-11-26',
  })
  return { code, ...said }
}

interface Printed {
  readonly total: string | null
  readonly lines: readonly Record<string, string | null>[]
  readonly assumptions: readonly string[]
  readonly ranges: readonly object[]
  readonly comparison?: readonly Record<string, unknown>[]
}

function json(words: readonly string[], usage?: unknown): Printed {
  return JSON.parse(price(['--format', 'json', ...words], usage).out) as Printed
}

describe('the JSON of a bill', () => {
  it('has exactly the keys that it promises, in their order', () => {
    const bill = json([], HOURS)
    expect(Object.keys(bill)).toEqual(['currency', 'total', 'lines', 'assumptions', 'ranges'])
    expect(bill.total).toBe('25.44')
    for (const line of bill.lines)
      expect(Object.keys(line)).toEqual(['service', 'label', 'quantity', 'unit', 'rate', 'amount', 'source'])
    expect(bill.lines[1]).toMatchObject({
      quantity: '240',
      unit: 'vCPU-hour',
      rate: '0.064',
      amount: '15.36',
    })
  })

  it('has null in place of an amount that nobody knows, and ends with 1', () => {
    const bill = json(['--book', 'eu-west-1'], { ...HOURS, automaticDeployments: true })
    expect(bill.total).toBeNull()
    expect(bill.lines.at(-1)).toEqual({
      service: 'AWSAppRunner',
      label: 'Automatic deployments',
      quantity: '1',
      unit: 'application-month',
      rate: null,
      amount: null,
      source: null,
    })
    const { code, out, err } = price(['--book', 'eu-west-1'], { ...HOURS, automaticDeployments: true })
    expect([code, out.includes('No total: 25.44 USD a month, and what has no known rate')]).toEqual([1, true])
    expect(err).toContain('service.json: No rate is known for “Automatic deployments”')
  })
})

describe('price books', () => {
  it.each([
    ['us-east-1', '25.44'],
    ['us-east-2', '25.44'],
    ['us-west-2', '25.44'],
    ['eu-west-1', '25.44'],
    // 1,440 GB-hours × 0.009 + 240 vCPU-hours × 0.081
    ['ap-northeast-1', '32.40'],
    // 1,440 × 0.00885 + 240 × 0.0809
    ['ap-southeast-1', '32.16'],
  ])('--book %s bills %s', (book, total) => expect(json(['--book', book], HOURS).total).toBe(total))

  it.each(['ap-south-1', 'ap-southeast-2', 'eu-central-1', 'eu-west-2', 'eu-west-3'])(
    '--book %s knows no rate, says so and bills nothing',
    (book) => {
      const { code, out, err } = price(['--book', book], HOURS)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/No rate is known for “Memory of provisioned instances” and “vCPU/)
    },
  )

  it('refuses a region where App Runner does not run, naming the books that there are', () => {
    const { code, err } = price(['--book', 'eu-north-1'], HOURS)
    expect([code, err.includes('--book cannot be "eu-north-1": choose')]).toEqual([2, true])
  })
})

describe('--book notes', () => {
  it('bills every hour of an instance and each request, and shows the difference to AWS', () => {
    const bill = json(['--book', 'notes'], { traffic: { requestsPerDay: 7200, day: 'office-hours' } })
    expect(bill.total).toBe('57.03')
    expect(bill.lines.map(({ label }) => label)).toContain('Study notes’ claim: requests')
    expect(bill.assumptions.slice(-3)).toEqual([
      "By AWS's rates the same costs 33.58; the notes differ by +23.45.",
      '+23.36: The notes charge vCPU in every hour of an instance; AWS charges it only while it processes requests.',
      '+0.09: The notes charge $0.40 for a million requests; AWS lists no charge for requests.',
    ])
  })

  it('takes hours in place of traffic', () => {
    // 720 h × (0.064 + 2 × 0.007)
    expect(json(['--book', 'notes'], HOURS).total).toBe('56.16')
    expect(json(['--book', 'notes'], { ...HOURS, pausedHoursPerDay: 16 }).total).toBe('18.72')
    expect(json(['--book', 'notes'], { ...HOURS, activeInstances: 3 }).total).toBe('93.60')
  })

  it('says how its table is cut for the smallest size', () => {
    const small = { ...SERVICE, InstanceConfiguration: { Cpu: '256', Memory: '512' } }
    writeFileSync(join(FOLDER, 'service.json'), JSON.stringify(small))
    expect(price(['--book', 'notes'], HOURS).out).toContain('prints $0.019 an hour for this size')
    writeFileSync(join(FOLDER, 'service.json'), JSON.stringify(SERVICE))
  })

  it('cannot be compared with services that the notes do not price', () => {
    expect(price(['--book', 'notes', '--compare']).err).toContain('choose another book to compare')
  })
})

describe('--compare', () => {
  it('puts the same traffic on every service, the cheapest first', () => {
    const offers = json(['--compare'], {
      traffic: { requestsPerDay: 7200, day: 'office-hours', responseKb: 20 },
    })
    expect(offers.comparison?.map(({ id, total }) => [id, total]).slice(0, 6)).toEqual([
      ['lambda-url', '0.63'],
      ['lambda-http', '0.85'],
      ['lambda-rest', '1.39'],
      ['lambda-alb', '24.44'],
      ['app-runner', '33.58'],
      ['lightsail', '40.00'],
    ])
    expect(offers.comparison?.at(-1)).toMatchObject({ id: 'fargate-spot', total: null })
    expect(offers.total).toBe('33.58')
  })

  it('says whose traffic it is when none was given, and asks for traffic where hours were', () => {
    expect(price(['--compare']).out).toMatch(
      /No usage was given: 7,200 requests[^]*0\.63 {2}Lambda, function URL/,
    )
    const { code, err } = price(['--compare'], HOURS)
    expect([code, err.includes('--compare needs "traffic"')]).toEqual([2, true])
    expect(price(['--compare'], { days: 30, traffic: { requestsPerDay: 1 } }).err).toContain('average months')
  })

  it('says in a region of which little is known which services have no price', () => {
    const { comparison } = json(['--compare', '--book', 'ap-southeast-1'])
    expect(comparison?.filter(({ total }) => total !== null).map(({ id }) => id)).toEqual([
      'app-runner',
      'fargate-arm',
    ])
    expect(comparison?.find(({ id }) => id === 'beanstalk')?.['message']).toBe(
      'No rate is known for “EC2 t3.medium, Linux”: choose another book, or leave out what needs it.',
    )
  })
})

describe('traffic', () => {
  const total = (traffic: object, rest: object = {}) => json([], { ...rest, traffic }).total

  it('has a day by name, by weights, or by busy hours', () => {
    const weights = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 0))
    expect(total({ requestsPerDay: 7200, shape: weights })).toBe(
      total({ requestsPerDay: 7200, busyHours: 8 }),
    )
    expect(total({ requestsPerDay: 600, day: 'nightly-batch', durationMs: 30_000 })).toBe('12.17')
  })

  it('adds what the rest of the month costs', () => {
    const traffic = { requestsPerDay: 7200, busyHours: 8 }
    // 730 h × 2 GB × 0.007 + 243 1/3 h × 0.064
    expect(total(traffic)).toBe('25.79')
    expect(total(traffic, { pausedHoursPerDay: 16 })).toBe('18.98')
    expect(total(traffic, { automaticDeployments: true, buildMinutes: 100 })).toBe('27.29')
    expect(total(traffic, { logsGb: 10, imagesGb: 2 })).toBe('31.29')
    // 219,000 responses of 2,000 KB are 417.71 GB, 100 of them free, × 0.09
    expect(total({ ...traffic, responseKb: 2000 })).toBe('54.39')
  })

  it.each([
    [{ requestsPerDay: 1, busyHours: 7.5 }, {}, 'choose a whole number from 1 to 24'],
    [{ requestsPerDay: 1, day: 'moon' }, {}, 'choose office-hours, always-on'],
    [{ requestsPerDay: 1, shape: [1, 2] }, {}, 'A day has 24 hours'],
    [{ requestsPerDay: 1, shape: 'flat' }, {}, 'must be a list of 24 numbers'],
    [{ requestsPerDay: 1, shape: [], busyHours: 3 }, {}, 'more than one of'],
    [{ requestsPerDay: -5 }, {}, 'cannot be -5'],
    [{ requestsPerDay: 1e300 }, {}, 'is far out of range'],
    [{ requestsPerDay: 10, minSize: 100 }, {}, 'from 1 to 25'],
    [{ requestsPerDay: 1e9, durationMs: 120_000 }, {}, 'choose a larger maximum'],
    [{ requestsPerDay: 1440, busyHours: 24 }, { pausedHoursPerDay: 1 }, 'the day has 0 hours without one'],
    [{ requestsPerDay: 1 }, { transferGb: 3 }, 'follows from "traffic"'],
    [{ requestsPerDay: 1 }, { logsGb: -1 }, 'GB of logs cannot be -1'],
  ])('%j with %j has no price but a sentence', (traffic, rest, words) => {
    const { code, out, err } = price([], { ...rest, traffic })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).not.toContain('NaN')
  })
})

it('the README shows what the command prints', () => {
  const README = readFileSync('README.md', 'utf8')
  const [, words = '', shown] =
    /```console\n\$ npm run --silent lab -- price (.*) service\.json\n([^]*?)```/.exec(README) ?? []
  expect(words).toBe('--usage usage.json')
  expect(price([], HOURS).out).toBe(shown)
})

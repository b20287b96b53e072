import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readOfferJson } from '../../src/cli/offer-json.ts'
import { refreshCommand } from '../../src/cli/prices-refresh.ts'
import { schemaChecks } from '../../src/content/compile/folder-plugin.ts'
import type { PriceBook, Rate } from '../../src/content/price-book.ts'
import { offerCsv, offerJson, type OfferProduct } from './offer-files.ts'

const ROOT = mkdtempSync(join(tmpdir(), 'preflight-prices-'))
const OFFERS = join(ROOT, 'offers')
const BOOKS = join(ROOT, 'books')
afterAll(() => rmSync(ROOT, { recursive: true, force: true }))

beforeEach(() => {
  rmSync(OFFERS, { recursive: true, force: true })
  mkdirSync(OFFERS)
  cpSync('content/prices', BOOKS, { recursive: true })
})

const RUNNER: readonly OfferProduct[] = [
  {
    sku: 'YYWUT3AQDJMRWWGA',
    usagetype: 'USE1-AppRunner-Provisioned-GB-hours',
    operation: 'RunService',
    family: 'Compute',
    unit: 'hours',
    prices: [{ usd: '0.0070000000' }],
  },
  {
    sku: 'VCPU',
    usagetype: 'USE1-AppRunner-vCPU-hours',
    operation: 'RunService',
    unit: 'vCPU-hour',
    prices: [{ usd: '0.0700000000' }],
  },
  {
    sku: 'MEMORY',
    usagetype: 'USE1-AppRunner-GB-hours',
    operation: 'RunService',
    unit: 'hours',
    prices: [{ usd: '0.0070000000' }],
  },
  {
    sku: 'DEPLOY',
    usagetype: 'USE1-AppRunner-AutomaticDeployment',
    operation: 'BuildService',
    unit: 'pipelines',
    prices: [{ usd: '1.0000000000' }],
  },
  {
    sku: 'ELSEWHERE',
    usagetype: 'USW2-AppRunner-vCPU-hours',
    unit: 'vCPU-hour',
    region: 'us-west-2',
    prices: [{ usd: '9' }],
  },
  { sku: 'OTHER', usagetype: 'USE1-AppRunner-Something', unit: 'hours', prices: [{ usd: '5' }] },
]
const [MEMORY, VCPU] = RUNNER as readonly [OfferProduct, OfferProduct]

const offer = (name: string, text: string) => writeFileSync(join(OFFERS, name), text)
const bookOf = (region = 'us-east-1') =>
  parse(readFileSync(join(BOOKS, `${region}.yaml`), 'utf8')) as PriceBook
const rateOf = (id: string, region?: string): Rate | undefined =>
  bookOf(region).rates.find((rate) => rate.id === id)

async function refresh(...words: readonly string[]) {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colours: false,
    folder: OFFERS,
    today: '2026-11-26',
  }
  const before = readdirSync(BOOKS).map((name) => readFileSync(join(BOOKS, name), 'utf8'))
  const result = await refreshCommand(['.', ...words], terminal, BOOKS)
  const wrote = readdirSync(BOOKS).some((name, at) => readFileSync(join(BOOKS, name), 'utf8') !== before[at])
  const code = typeof result === 'number' ? result : 2
  return { code, ...said, wrote, misuse: typeof result === 'number' ? '' : result.message }
}

describe.each([
  ['JSON', 'json', offerJson],
  ['CSV', 'csv', offerCsv],
] as const)('offer files in %s', (_, extension, write) => {
  it('make a book, with a report of what changed', async () => {
    offer(`apprunner.${extension}`, write('AWSAppRunner', RUNNER))
    const { code, out, wrote } = await refresh()
    expect([code, wrote]).toEqual([0, true])
    expect(out).toContain('changed    apprunner.active-vcpu  0.064 → 0.07 USD per vCPU-hour\n')
    expect(out).toContain('unchanged  apprunner.provisioned-memory  0.007 USD per GB-hour\n')
    expect(out).toContain('not sought apprunner.build-minute  0.005 USD per build minute\n')
    expect(out).toContain('0 added, 1 changed, 0 removed, 3 unchanged, 36 not sought\n')
    expect(rateOf('apprunner.active-vcpu')).toEqual({
      id: 'apprunner.active-vcpu',
      service: 'AWSAppRunner',
      usageType: 'USE1-AppRunner-vCPU-hours',
      operation: 'RunService',
      label: 'vCPU of active instances',
      unit: 'vCPU-hour',
      tiers: [{ begin: '0', end: 'Inf', usd: '0.07', rateCode: 'VCPU.JRTCKXETXF.6YS6EN2CT7' }],
      sku: 'VCPU',
      effective: '2026-10-01',
      source: `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AWSAppRunner/20261101000000/us-east-1/index.${extension}`,
      readOn: '2026-11-26',
      evidence: 'read',
    })
  })

  it('write books that fit their schema, and keep the comments of rows that they do not touch', async () => {
    offer(`apprunner.${extension}`, write('AWSAppRunner', RUNNER))
    await refresh()
    const { 'price-book': check } = await schemaChecks()
    expect(check(bookOf())).toEqual([])
    const text = readFileSync(join(BOOKS, 'us-east-1.yaml'), 'utf8')
    expect(text).toContain('# The page says that there is a build fee; its amount could not be read there.')
    expect(text).toContain("      - { begin: '0', end: '300', usd: '1.00' }")
    expect(bookOf().readOn).toBe('2026-11-26')
  })

  it('keep all tiers, and count millions where AWS counts one by one', async () => {
    const tiered: OfferProduct[] = [
      {
        sku: 'HTTP',
        usagetype: 'USE1-ApiGatewayHttpRequest',
        unit: 'Requests',
        prices: [
          // Out of order, as price dimensions come.
          { begin: '300000000', end: 'Inf', usd: '0.0000009000' },
          { begin: '0', end: '300000000', usd: '0.0000010000' },
        ],
      },
    ]
    offer(`gateway.${extension}`, write('AmazonApiGateway', tiered))
    const { out } = await refresh('--remove')
    expect(rateOf('apigateway.http-calls')?.tiers.map(({ begin, end, usd }) => [begin, end, usd])).toEqual([
      ['0', '300', '1'],
      ['300', 'Inf', '0.9'],
    ])
    expect(out).toContain(
      'changed    apigateway.http-calls  1 to 300 → 1 to 300, 0.9 USD per million calls\n',
    )
    expect(out).toContain('removed    apigateway.rest-calls  was 3.5 to 333 USD per million calls\n')
  })

  it('fill the book of a region of which nothing was known', async () => {
    const here = RUNNER.map((product) => ({ ...product, region: 'eu-central-1' }))
    offer(`apprunner.${extension}`, write('AWSAppRunner', here.slice(0, 4)))
    const { code, out } = await refresh('--region', 'eu-central-1')
    expect([code, bookOf('eu-central-1').rates.length]).toEqual([0, 4])
    expect(out).toContain(
      'Europe (Frankfurt)\nadded      apprunner.provisioned-memory  0.007 USD per GB-hour\n',
    )
    expect(out).toContain('4 added, 0 changed, 0 removed, 0 unchanged, 0 not sought')
  })

  it('tell an Application Load Balancer from the others', async () => {
    const balancer = { unit: 'Hrs', usagetype: 'LoadBalancerUsage' }
    offer(
      `elb.${extension}`,
      write('AWSELB', [
        {
          ...balancer,
          sku: 'CLASSIC',
          operation: 'LoadBalancing',
          family: 'Load Balancer',
          prices: [{ usd: '0.025' }],
        },
        { ...balancer, sku: 'ALB', operation: 'LoadBalancing:Application', prices: [{ usd: '0.0225' }] },
        {
          sku: 'LCU',
          usagetype: 'LCUUsage',
          family: 'Load Balancer-Application',
          unit: 'LCU-Hrs',
          prices: [{ usd: '0.008' }],
        },
      ]),
    )
    expect((await refresh()).out).toContain('0 added, 0 changed, 0 removed, 2 unchanged')
    expect(rateOf('alb.hour')?.sku).toBe('ALB')
  })

  it('only say what would change, when asked for no more', async () => {
    offer(`apprunner.${extension}`, write('AWSAppRunner', RUNNER))
    const { code, out, wrote } = await refresh('--dry-run')
    expect([code, wrote, out.includes('1 changed')]).toEqual([0, false, true])
  })

  it.each<[string, () => string, string]>([
    [
      'of another service',
      () => write('AmazonS3', RUNNER),
      'is the offer file of "AmazonS3", which no model prices',
    ],
    ['cut short', () => write('AWSAppRunner', RUNNER).slice(0, -40), 'cut short'],
    ['empty', () => '', 'cut short'],
    ['in another currency', () => currencyOf(write), 'in CNY, not in USD'],
    [
      'of another region',
      () => write('AWSAppRunner', [{ ...VCPU, region: 'eu-west-3' }]),
      'no price that a model needs in us-east-1',
    ],
    [
      'with a price that is none',
      () => write('AWSAppRunner', [{ ...VCPU, prices: [{ usd: 'free' }] }]),
      'has a price that is none: free',
    ],
    [
      'with a negative price',
      () => write('AWSAppRunner', [{ ...VCPU, prices: [{ usd: '-1' }] }]),
      'has a price that is none: -1',
    ],
    [
      'with a price per another unit',
      () => write('AWSAppRunner', [{ ...VCPU, unit: 'vCPU-Months' }]),
      'is priced by "vCPU-Months", not by hours',
    ],
    [
      'with a gap between tiers',
      () =>
        write('AWSAppRunner', [
          {
            ...VCPU,
            prices: [
              { end: '5', usd: '1' },
              { begin: '6', usd: '2' },
            ],
          },
        ]),
      'tiers with a gap or an overlap',
    ],
    [
      'without a last tier',
      () => write('AWSAppRunner', [{ ...VCPU, prices: [{ end: '5', usd: '1' }] }]),
      'no tier without an end',
    ],
    [
      'with two prices for one thing',
      () => write('AWSAppRunner', [VCPU, { ...VCPU, sku: 'TWIN', prices: [{ usd: '3' }] }]),
      '2 products at different prices',
    ],
    [
      'of another shape',
      () => (extension === 'json' ? '{"prices":[]}' : 'a,b\n'.repeat(9)),
      'no offer file of AWS',
    ],
    [
      'of hostile shape',
      () => (extension === 'json' ? '[[null]]' : `${write('AWSAppRunner', [])}"${'x'.repeat(1_100_000)}`),
      extension === 'json' ? 'no offer file of AWS' : 'cut short or no CSV',
    ],
  ])('%s are refused in a sentence, and nothing is written', async (_name, text, said) => {
    offer(`apprunner.${extension}`, text())
    // A good file beside it does not save the bad one.
    offer(
      'fargate.json',
      offerJson('AmazonECS', [
        { sku: 'F', usagetype: 'USE1-Fargate-GB-Hours', unit: 'hours', prices: [{ usd: '7' }] },
      ]),
    )
    const { code, out, err, wrote } = await refresh('--remove')
    expect([code, out, wrote]).toEqual([1, '', false])
    expect(err).toContain(said)
    expect(err).toContain('Nothing was written.')
  })
})

function currencyOf(write: typeof offerJson | typeof offerCsv): string {
  return write === offerJson
    ? offerJson('AWSAppRunner', RUNNER, { currency: 'CNY' })
    : offerCsv('AWSAppRunner', RUNNER, 'CNY')
}

describe('a refresh', () => {
  it('takes the names of borders from the documentation too', async () => {
    offer('apprunner.json', offerJson('AWSAppRunner', RUNNER, { names: ['startingRange', 'endingRange'] }))
    expect((await refresh()).code).toBe(0)
  })

  it('removes a rate only when asked to: the file may be cut short between two rows', async () => {
    offer('apprunner.csv', offerCsv('AWSAppRunner', [MEMORY, VCPU]))
    const { code, out, err, wrote } = await refresh()
    expect([code, wrote]).toEqual([1, false])
    expect(out).toContain('removed    apprunner.automatic-deployment  was 1 USD per application-month')
    expect(err).toContain('may be cut short. If AWS has dropped them, say --remove.')
    expect((await refresh('--remove')).code).toBe(0)
    expect(rateOf('apprunner.automatic-deployment')).toBeUndefined()
  })

  it('refuses two files of one service', async () => {
    offer('a.csv', offerCsv('AWSAppRunner', RUNNER))
    offer('b.json', offerJson('AWSAppRunner', RUNNER))
    expect((await refresh()).err).toContain('a.csv and b.json are both of AWSAppRunner: leave one.')
  })

  it('names the row of a CSV that lacks cells', async () => {
    offer('a.csv', `${offerCsv('AWSAppRunner', RUNNER)}"X","Y"\n`)
    expect((await refresh()).err).toContain(
      'has 2 cells in row 13 and 17 columns: it is cut short or damaged.',
    )
  })

  it('names the columns that a CSV lacks', async () => {
    offer('a.csv', offerCsv('AWSAppRunner', RUNNER).replace('"PricePerUnit"', '"Price"'))
    expect((await refresh()).err).toContain('has no column PricePerUnit in row 6')
    offer('a.csv', offerCsv('AWSAppRunner', RUNNER).replace('"Region Code"', '"Region"'))
    expect((await refresh()).err).toContain('nobody knows where its prices hold')
  })

  it('does not parse JSON that would not fit into the memory, and says what to take instead', () => {
    offer('ec2.json', offerJson('AmazonEC2', RUNNER))
    expect(readOfferJson(join(OFFERS, 'ec2.json'), 'us-east-1', 0.001)).toEqual({
      kind: 'unusable',
      message: expect.stringMatching(
        /^ec2\.json has 1 MB, and JSON is read up to 0\.001: take the CSV/,
      ) as string,
    })
  })

  it('says what is wrong with its words', async () => {
    expect((await refresh('--region', 'us-east-1')).misuse).toContain('has no offer file: download them')
    expect((await refresh('--region', 'moon')).misuse).toContain('--region cannot be "moon": choose')
    expect((await refresh('--region', 'notes')).misuse).toContain('--region cannot be "notes"')
    expect((await refresh('--dry')).misuse).toContain('--dry is not an option')
  })
})

import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/lab/findings.ts'
import { comparisonOf, livePrice, settingPrices, trafficOf, whatIfs } from '../../src/lab/live-price.ts'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { formatFixed } from '../../src/pricing/decimals.ts'
import { readLink } from '../../src/pricing/comparison-link.ts'
import { hoursFrom } from '../../src/pricing/day-presets.ts'
import { subtract } from '../../src/pricing/money.ts'
import { EVERYDAY_TRAFFIC } from '../../src/pricing/traffic.ts'
import { NEW, YAML } from './context.ts'
import { VIRGINIA } from '../pricing/books.ts'

const TEMPLATE = `Resources:
  Scaling:
    Type: AWS::AppRunner::AutoScalingConfiguration
    Properties:
      MinSize: 3
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        ImageRepository:
          ImageIdentifier: 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:1
          ImageRepositoryType: ECR
        AutoDeploymentsEnabled: true
      InstanceConfiguration:
        Cpu: 1 vCPU
        Memory: 2 GB
`
const billOf = (text: string) => {
  const estimate = livePrice(findingsOf(text, NEW), VIRGINIA, EVERYDAY_TRAFFIC)
  if (estimate?.kind !== 'bill') throw new Error('the text has no bill')
  return estimate.bill
}
const dollars = (text: string) => formatFixed(billOf(text).total, 2)

describe('the price of a text', () => {
  it('counts what a template keeps ready', () => {
    expect(dollars(TEMPLATE)).toBe('47.23')
    expect(dollars(TEMPLATE.replace('MinSize: 3', 'MinSize: 1'))).toBe('26.79')
  })

  it('is that of the default size where the text names none', () => {
    expect(dollars(YAML)).toBe('25.79')
    expect(dollars('{ "AutoScalingConfigurationName": "calm", "MinSize": 2 }')).toBe('36.01')
  })

  it('refuses what cannot be priced in a sentence', () => {
    const findings = findingsOf(TEMPLATE.replace('MinSize: 3', 'MinSize: 100'), NEW)
    const estimate = livePrice(findings, VIRGINIA, EVERYDAY_TRAFFIC)
    expect(estimate?.kind === 'refused' && estimate.faults[0]?.message).toContain('cannot be 100')
  })

  it('leaves the traffic alone where the text does not scale', () => {
    expect(trafficOf(findingsOf(YAML, NEW), EVERYDAY_TRAFFIC)).toEqual(EVERYDAY_TRAFFIC)
    expect(
      livePrice(findingsOf('FROM node:22\nRUN npm ci\n', NEW), VIRGINIA, EVERYDAY_TRAFFIC),
    ).toBeUndefined()
  })
})

it('goes on to the comparison of services with its size and traffic', () => {
  const traffic = { ...EVERYDAY_TRAFFIC, requestsPerDay: 500, busyHours: 24 }
  const read = readLink(comparisonOf(findingsOf(TEMPLATE, NEW), traffic) ?? '', ['us-east-1'])
  expect(read.kind === 'input' && read.input.need).toMatchObject({
    vcpu: 1024,
    memoryMb: 2048,
    requestsPerDay: 500,
    minSize: 3,
    shape: hoursFrom(0, 24),
  })
  expect(comparisonOf(findingsOf(TEMPLATE, NEW), { ...traffic, durationMs: Number.NaN })).toBeUndefined()
})

it('stands beside each setting that causes it, at its place', () => {
  const shown = settingPrices(findingsOf(TEMPLATE, NEW), billOf(TEMPLATE)).map(({ key, from, usd }) => [
    key,
    from.kind === 'written' ? TEMPLATE.slice(from.range.start, from.range.end) : 'default',
    formatFixed(usd, 2),
  ])
  expect(shown).toEqual([
    ['Cpu', '1 vCPU', '15.57'],
    ['Memory', '2 GB', '30.66'],
    ['AutoDeploymentsEnabled', 'true', '1.00'],
    ['MinSize', '3', '30.66'],
  ])
})

it('of every "what if" is what the text costs once it was changed, to the last digit', () => {
  const all = whatIfs(findingsOf(TEMPLATE, NEW), VIRGINIA, EVERYDAY_TRAFFIC)
  expect(all.map(({ lever }) => lever.fix.title)).toEqual([
    'Use 0.5 vCPU, 1 GB',
    'Use 1 vCPU, 3 GB',
    'Switch automatic deployments off',
    'Keep 2 ready',
    'Keep 4 ready',
  ])
  for (const { lever, usd } of all)
    expect(subtract(billOf(applyEdits(TEMPLATE, lever.fix.edits)).total, billOf(TEMPLATE).total)).toEqual(usd)
})

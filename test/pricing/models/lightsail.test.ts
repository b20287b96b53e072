import { describe, expect, it } from 'vitest'
import { INSTANCE_SIZES } from '../../../src/pricing/models/app-runner-size.ts'
import {
  estimateLightsail,
  POWERS,
  powerFor,
  type LightsailUsage,
} from '../../../src/pricing/models/lightsail.ts'
import { exact } from '../../../src/pricing/money.ts'
import { billOf, sentences, usd } from '../bills.ts'
import { VIRGINIA } from '../books.ts'

const estimate = (usage: Partial<LightsailUsage>) =>
  estimateLightsail(VIRGINIA, { power: 'nano', nodes: 1, transferGb: 0, ...usage })

const MONTH = { nano: 7, micro: 10, small: 15, medium: 40, large: 80, xlarge: 160 } as const

describe('a Lightsail container service', () => {
  it.each(POWERS.map(({ id }) => id))('%s costs its monthly price for each node', (power) => {
    expect(usd(billOf(estimate({ power })).total)).toBe(String(MONTH[power]))
    expect(usd(billOf(estimate({ power, nodes: 3 })).total)).toBe(String(3 * MONTH[power]))
  })

  it('includes 500 GB, and has no rate for more', () => {
    expect(usd(billOf(estimate({ transferGb: 500 })).total)).toBe('7')
    expect(sentences(estimate({ transferGb: exact(50_001, 100) })).join()).toContain('the price book lacks')
  })

  it('takes the smallest power that holds a size', () => {
    expect(INSTANCE_SIZES.map((size) => powerFor(size)?.id)).toEqual([
      'nano',
      'micro',
      'small',
      'medium',
      'medium',
      'medium',
      'large',
      'large',
      'xlarge',
      'xlarge',
      'xlarge',
    ])
    expect(powerFor({ vcpu: 8192, memoryMb: 16_384 })).toBeUndefined()
  })

  it('marks what could not be read at AWS', () => {
    expect(billOf(estimate({ power: 'small' })).assumptions.join()).toContain('it is unverified')
    expect(billOf(estimate({})).assumptions.join()).not.toContain('nverified')
  })

  it.each<[Partial<LightsailUsage>, string]>([
    [{ nodes: 0 }, 'from 1 to 20'],
    [{ nodes: 21 }, 'from 1 to 20'],
    [{ nodes: 1.5 }, 'cannot be 1.5'],
    [{ transferGb: Number.NaN }, 'is not a number'],
    [{ transferGb: -1 }, 'cannot be -1'],
  ])('%j has no price but a sentence', (usage, words) =>
    expect(sentences(estimate(usage)).join()).toContain(words),
  )
})

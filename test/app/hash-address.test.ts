import { describe, expect, it } from 'vitest'
import { destinationOf } from '../../src/app/hash-address.ts'

const PAGES = [
  { path: '/' },
  { path: '/learn' },
  { path: '/learn/:topic' },
  { path: '/learn/:topic/:section' },
]
const leadsTo = (address: string) => {
  const destination = destinationOf(address, PAGES)
  return destination && [destination.route.path, destination.params]
}

describe('An address', () => {
  it('leads to the page whose path it fits', () => {
    expect(leadsTo('/')).toEqual(['/', {}])
    expect(leadsTo('/learn')).toEqual(['/learn', {}])
    expect(leadsTo('/learn/')).toEqual(['/learn', {}])
  })

  it('fills in the places that the path leaves open', () => {
    expect(leadsTo('/learn/pricing')).toEqual(['/learn/:topic', { topic: 'pricing' }])
    expect(leadsTo('/learn/pricing/the-rates')).toEqual([
      '/learn/:topic/:section',
      { topic: 'pricing', section: 'the-rates' },
    ])
  })

  it('is decoded, and a stray percent sign stands for itself', () => {
    expect(leadsTo('/learn/a%20b')).toEqual(['/learn/:topic', { topic: 'a b' }])
    expect(leadsTo('/learn/100%')).toEqual(['/learn/:topic', { topic: '100%' }])
  })

  it('leads nowhere when no path fits it', () => {
    expect(leadsTo('/lab')).toBeUndefined()
    expect(leadsTo('/learn/a/b/c')).toBeUndefined()
  })
})

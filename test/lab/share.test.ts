import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  property,
  record,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { LINK_FAULTS, MOST_PAYLOAD, MOST_UNPACKED, packed, sharedOf, unpacked } from '../../src/lab/share.ts'
import { readLink, writeLink } from '../../src/platform/share-link.ts'
import { EVERYDAY_TRAFFIC } from '../../src/pricing/traffic.ts'

const shared = { text: 'version: 1.0\n', mode: 'existing', traffic: EVERYDAY_TRAFFIC } as const

/** The payload of any data, as our own code would never write it. */
async function payloadOf(data: unknown, raw = JSON.stringify(data)): Promise<string> {
  const stream = new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')
}

const fault = async (payload: string) => {
  const content = await readLink(payload)
  return content.ok ? 'opened' : content.fault
}

describe('a link', () => {
  it('brings back text, mode and traffic', async () => {
    const payload = (await writeLink(shared)) ?? ''
    expect(payload).toMatch(/^[\w-]+$/)
    expect(await readLink(payload)).toEqual({ ok: true, shared })
  })

  it('holds every example with room to spare', async () => {
    for (const { text } of EXAMPLES) expect((await writeLink({ ...shared, text }))?.length).toBeLessThan(1200)
  })

  it('holds any text whatever, and any traffic that has a price', async () => {
    const traffic = record({
      requestsPerDay: nat(1_000_000_000),
      durationMs: integer({ min: 1, max: 120_000 }),
      busyHours: constantFrom(1, 7.5, 24),
      concurrency: integer({ min: 1, max: 200 }),
      minSize: integer({ min: 1, max: 25 }),
    })
    const any = record({
      text: string({ unit: 'binary', maxLength: 400 }),
      mode: constantFrom('new' as const, 'existing' as const),
      traffic,
    })
    await assert(
      asyncProperty(any, async (one) => {
        expect(await readLink((await writeLink(one)) ?? '')).toEqual({ ok: true, shared: one })
      }),
      { numRuns: 300 },
    )
  })

  it('is not made for a text that is too long for it', async () => {
    const noise = Array.from({ length: 12_000 }, (_, at) => String.fromCharCode(33 + ((at * at * 31) % 9000)))
    expect(await writeLink({ ...shared, text: noise.join('') })).toBeUndefined()
    expect(await writeLink({ ...shared, text: 'a'.repeat(MOST_UNPACKED) })).toBeUndefined()
  })

  it('leaves a traffic behind that is being typed', async () => {
    const typing = { ...shared, traffic: { ...EVERYDAY_TRAFFIC, busyHours: Number.NaN } }
    expect(await readLink((await writeLink(typing)) ?? '')).toEqual({ ok: true, shared })
  })
})

describe('a bad link', () => {
  it('is refused with the reason', async () => {
    expect(await fault('')).toBe('damaged')
    expect(await fault('%%%')).toBe('damaged')
    expect(await fault('AAAA')).toBe('damaged')
    expect(await fault('A'.repeat(MOST_PAYLOAD + 1))).toBe('too-long')
    expect(await fault(await payloadOf({ ...shared, v: 2 }))).toBe('newer')
    expect(await fault(await payloadOf(shared))).toBe('not-shared')
    expect(await fault(await payloadOf(undefined, '{"v":1,'))).toBe('damaged')
    expect(await fault(await payloadOf(null))).toBe('not-shared')
  })

  it('is refused when any of its fields is wrong', async () => {
    for (const wrong of [
      { text: 7 },
      { text: undefined },
      { mode: 'both' },
      { traffic: null },
      { traffic: { ...EVERYDAY_TRAFFIC, minSize: 26 } },
      { traffic: { ...EVERYDAY_TRAFFIC, requestsPerDay: 1.5 } },
      { traffic: { ...EVERYDAY_TRAFFIC, busyHours: '8' } },
      { traffic: [] },
    ])
      expect(await fault(await payloadOf({ v: 1, ...shared, ...wrong })), JSON.stringify(wrong)).toBe(
        'not-shared',
      )
  })

  it('takes nothing from a prototype and brings nothing into one', async () => {
    const raw = `{"v":1,"__proto__":{"text":"x","mode":"new"},"constructor":{"prototype":{"pwned":true}}}`
    expect(await fault(await payloadOf(undefined, raw))).toBe('not-shared')
    const more = `{"v":1,"text":"x","mode":"new","__proto__":{"pwned":true},"more":1}`
    expect(await readLink(await payloadOf(undefined, more))).toEqual({
      ok: true,
      shared: { text: 'x', mode: 'new', traffic: EVERYDAY_TRAFFIC },
    })
    expect('pwned' in {}).toBe(false)
  })

  it('that holds a bomb is refused as too large', async () => {
    const bomb = await payloadOf({ ...shared, v: 1, text: 'a'.repeat(5_000_000) })
    expect(bomb.length).toBeLessThan(MOST_PAYLOAD)
    expect(await fault(bomb)).toBe('too-large')
  })

  it('that was cut off or changed never throws and never opens as something else unnoticed', async () => {
    const payload = (await writeLink({ ...shared, text: EXAMPLES[0]?.text ?? '' })) ?? ''
    for (let length = 0; length < payload.length; length += 7)
      expect(await fault(payload.slice(0, length))).toBe('damaged')
    await assert(
      asyncProperty(
        array(record({ at: nat(2000), letter: constantFrom(...'AZaz09-_') }), { minLength: 1 }),
        async (slips) => {
          const letters = [...payload]
          for (const { at, letter } of slips) letters[at % letters.length] = letter
          const content = await readLink(letters.join(''))
          if (content.ok) expect(sharedOf(content.shared)).toEqual(content.shared)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has a sentence for every reason', () => {
    for (const sentence of Object.values(LINK_FAULTS)) expect(sentence).toMatch(/^The |^A |^What |^This /)
  })
})

it('what is packed is unpacked again, without any compression', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(unpacked(packed({ ...shared, text }))).toEqual({ ok: true, shared: { ...shared, text } })
    }),
  )
})

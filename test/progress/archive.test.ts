import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import { readArchive, writeArchive } from '../../src/progress/archive.ts'
import type { ProgressEvent } from '../../src/progress/event.ts'
import { union } from '../../src/progress/log.ts'
import { canonicalJson } from '../../src/progress/plain-json.ts'
import { eventId, eventMaker, NOON, ONE_OF_EACH, reviewed, sha256, undone } from './made-events.ts'

const make = eventMaker()
const EVENTS: readonly ProgressEvent[] = [
  ...ONE_OF_EACH.map((happening, index) => make(happening, NOON + index * 1000, 330)),
  ...Array.from({ length: 120 }, (_, index) =>
    make(reviewed(`t.card-${index}`, 'good'), NOON + index * 60_000),
  ),
]
const WRITE = { sha256, createdBy: 'Preflight 0.1.0', exportedAt: NOON }
const READ = { sha256 }

async function faultOf(text: string): Promise<string> {
  const read = await readArchive(text, READ)
  return read.ok ? 'accepted' : read.fault.kind
}

/** A file with a right checksum around whatever body is given. */
async function forged(changes: Record<string, unknown>): Promise<string> {
  const events = (changes['events'] ?? EVENTS) as readonly unknown[]
  const body = {
    format: 'preflight-progress',
    version: 1,
    minReader: 1,
    createdBy: 'someone',
    exportedAt: '2026-09-14T12:00:00.000Z',
    count: events.length,
    ...changes,
    events,
  }
  return JSON.stringify({ ...body, sha256: await sha256(canonicalJson(body)) })
}

describe('An export', () => {
  it('comes back whole', async () => {
    const read = await readArchive(await writeArchive(EVENTS, WRITE), READ)
    expect(read.ok && read.events).toEqual(union(EVENTS, []).events.toSorted((a, b) => a.at - b.at))
  })

  it('is the same text after import and export', async () => {
    const text = await writeArchive(EVENTS.toReversed(), WRITE)
    const read = await readArchive(text, READ)
    if (!read.ok) throw new Error(read.fault.message)
    expect(await writeArchive(read.events, WRITE)).toBe(text)
  })

  it('is the same text whatever the order of fields in memory', async () => {
    const turned = EVENTS.map(
      (event) => Object.fromEntries(Object.entries(event).toReversed()) as unknown as ProgressEvent,
    )
    expect(await writeArchive(turned, WRITE)).toBe(await writeArchive(EVENTS, WRITE))
  })

  it('imported twice adds nothing the second time', async () => {
    const read = await readArchive(await writeArchive(EVENTS, WRITE), READ)
    if (!read.ok) throw new Error(read.fault.message)
    const once = union([], read.events).events
    expect(union(once, read.events).added).toEqual([])
  })

  it('names its format, version and count, and has one event a line', async () => {
    const text = await writeArchive(EVENTS, WRITE)
    const { events, ...header } = JSON.parse(text) as Record<string, unknown>
    expect(header).toMatchObject({
      format: 'preflight-progress',
      version: 1,
      minReader: 1,
      createdBy: 'Preflight 0.1.0',
      exportedAt: '2026-09-14T12:00:00.000Z',
      count: EVENTS.length,
    })
    expect(header['sha256']).toMatch(/^[0-9a-f]{64}$/)
    expect(events).toHaveLength(EVENTS.length)
    expect(text.split('\n')).toHaveLength(EVENTS.length + 3)
  })

  it('of nothing comes back as nothing', async () => {
    expect(await readArchive(await writeArchive([], WRITE), READ)).toEqual({ ok: true, events: [] })
  })

  it('keeps undone events, their undos and kinds of newer versions', async () => {
    const wrong = make(reviewed('a.1', 'again'))
    const newer = {
      id: eventId(1e6),
      at: NOON,
      offset: 0,
      kind: 'poem-written',
      lab: { b: 1, a: ['é', '\u0007'] },
    }
    const events = [wrong, make(undone(wrong)), newer as unknown as ProgressEvent]
    const read = await readArchive(await writeArchive(events, WRITE), READ)
    expect(read.ok && read.events).toEqual(events)
  })

  it('survives an editor that adds a byte order mark and other line ends', async () => {
    const text = await writeArchive(EVENTS, WRITE)
    expect(await faultOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe('accepted')
  })
})

describe('A damaged export', () => {
  it('is refused whole, cut at any boundary of 1 KB and at every one of its last 200 characters', async () => {
    const text = await writeArchive(EVENTS, WRITE)
    const whole = text.trimEnd().length
    const cuts = Array.from({ length: Math.ceil(whole / 1024) }, (_, index) => index * 1024)
    expect(cuts.length).toBeGreaterThan(15)
    for (const cut of [...cuts.slice(1), ...Array.from({ length: 200 }, (_, index) => whole - 1 - index)])
      expect(await faultOf(text.slice(0, cut))).toBe('cut-off')
    expect(await faultOf(text.slice(0, 12))).toBe('cut-off')
    expect(await faultOf('')).toBe('not-json')
  })

  it('is refused for any of 1,000 flipped bits', async () => {
    const bytes = new TextEncoder().encode(await writeArchive(EVENTS, WRITE))
    const dice = seededDice(1000)
    let refused = 0
    for (let round = 0; round < 1000; round++) {
      const flipped = bytes.slice()
      const place = Math.floor(dice() * (bytes.length - 1))
      flipped[place] = (flipped[place] ?? 0) ^ (1 << Math.floor(dice() * 8))
      if ((await faultOf(new TextDecoder().decode(flipped))) !== 'accepted') refused++
    }
    expect(refused).toBe(1000)
  })

  it('is refused for every flipped bit of its header', async () => {
    const bytes = new TextEncoder().encode(await writeArchive(EVENTS.slice(0, 3), WRITE))
    for (let bit = 0; bit < 250 * 8; bit++) {
      const flipped = bytes.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await faultOf(new TextDecoder().decode(flipped)), `bit ${bit}`).not.toBe('accepted')
    }
  })

  it('is told from a file with a changed event, a lost one and a doubled one', async () => {
    const text = await writeArchive(EVENTS, WRITE)
    const lines = text.split('\n')
    expect(await faultOf(text.replace('"grade":"good"', '"grade":"easy"'))).toBe('checksum')
    expect(await faultOf(lines.toSpliced(5, 1).join('\n'))).toBe('count')
    expect(await faultOf(lines.toSpliced(5, 1, ',').join('\n'))).toBe('damaged')
    expect(await faultOf(lines.toSpliced(5, 1, lines[6] ?? '').join('\n'))).toBe('checksum')
    expect(await faultOf(lines.toSpliced(5, 0, lines[5] ?? '').join('\n'))).toBe('count')
  })
})

describe('Another file', () => {
  it.each([
    ['a text', 'Dear diary', 'not-json'],
    ['blank', '  \n', 'not-json'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'not-json'],
    ['a number', '42', 'other-program'],
    ['null', 'null', 'other-program'],
    ['a list', '[]', 'other-program'],
    ['of another program', '{"format":"anki","version":11,"notes":[]}', 'other-program'],
    ['with a header only', '{"format":"preflight-progress"}', 'damaged'],
    ['nested without end', '['.repeat(5_000_000), 'not-json'],
    ['nested deeply', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'hostile-key'],
  ])('%s is refused', async (_, text, kind) => {
    expect(await faultOf(text)).toBe(kind)
  })

  it('of more than 64 MB is refused before it is read', async () => {
    expect(await faultOf(' '.repeat(64 * 1024 * 1024 + 1))).toBe('too-large')
  })

  it('with more than a million events is refused', async () => {
    const many = `{"format":"preflight-progress","version":1,"minReader":1,"count":1000001,"sha256":"","events":[${'0,'.repeat(1_000_000)}0]}`
    expect(await faultOf(many)).toBe('too-large')
  })
})

describe('A file of another version', () => {
  it('that asks for a newer reader is refused, with the advice to update', async () => {
    const read = await readArchive(await forged({ version: 2, minReader: 2 }), READ)
    expect(!read.ok && read.fault).toEqual({
      kind: 'newer-version',
      message:
        'The file was made by a newer version of this app (format 2; this one reads 1). Update the app, then import it again.',
    })
  })

  it('that this reader may still read is read, whatever else its header says', async () => {
    expect(await faultOf(await forged({ version: 2, minReader: 1, device: 'phone' }))).toBe('accepted')
  })
})

describe('A forged file with a right checksum', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('that hides a key %s is refused', async (key) => {
    const place = { ...EVENTS[0], kind: 'poem-written', deep: [{ x: 'KEY' }] }
    const text = (await forged({ events: [place] })).replace('"x":"KEY"', `"${key}":{"pwned":1}`)
    expect(await faultOf(text)).toBe('hostile-key')
    const header = text.replace('"createdBy"', `"${key}"`).replace(`"${key}":{"pwned":1}`, '"x":"KEY"')
    expect(await faultOf(header)).toBe('hostile-key')
    expect('pwned' in {}).toBe(false)
  })

  it('with one malformed event is refused whole, naming it', async () => {
    const bad = EVENTS.map((event, index) => (index === 16 ? { ...event, grade: 'superb' } : event))
    const read = await readArchive(await forged({ events: bad }), READ)
    expect(!read.ok && read.fault).toEqual({
      kind: 'bad-event',
      message:
        'Event 17 of 129 is not valid: its "grade" must be equal to one of the allowed values. Nothing was imported; save a new copy on the device that made the file.',
    })
  })

  it('with one id twice is refused', async () => {
    const [one] = EVENTS
    const read = await readArchive(await forged({ events: [one, one] }), READ)
    expect(!read.ok && read.fault.message).toMatch(/Event 2 of 2 is not valid: its id \w+ occurs twice/)
  })

  it('with a count that differs is refused with both numbers', async () => {
    const read = await readArchive(await forged({ count: 5 }), READ)
    expect(!read.ok && read.fault.message).toMatch(/says that it holds 5 events, but it holds 129/)
  })

  it.each([-1, 1.5, '128', null, 1e300])('with a count of %s is refused', async (count) => {
    expect(await faultOf(await forged({ count }))).toBe('damaged')
  })
})

describe('Every fault', () => {
  it('says in whole sentences what happened and what to do', async () => {
    const texts = [
      '',
      'hello',
      '42',
      '{"format":"preflight-progress"}',
      (await writeArchive(EVENTS, WRITE)).slice(0, 2000),
      (await writeArchive(EVENTS, WRITE)).replace('good', 'easy'),
      ' '.repeat(64 * 1024 * 1024 + 1),
    ]
    for (const text of texts) {
      const read = await readArchive(text, READ)
      expect(!read.ok && read.fault.message).toMatch(/^The file .+[.:;,].+\.$/)
    }
  })
})

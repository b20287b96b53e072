import { describe, expect, it } from 'vitest'
import { faultText } from '../../src/content/compile/fault.ts'
import { unzip } from '../../src/platform/unzip.ts'
import { ZIP_LIMITS } from '../../src/platform/zip-limits.ts'

import { type MadeEntry, madeZip } from './made-zip.ts'

const BRIG: MadeEntry = { path: 'harbour/pack.yaml', data: 'id: harbour\ntitle: Ä\n' }
const open = async (bytes: Uint8Array<ArrayBuffer>) => {
  const found = await unzip('harbour.zip', new Uint8Array(bytes))
  return found.ok ? Object.fromEntries(found.files) : found.faults.map(faultText)
}
/** Letters that no packer makes much smaller. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return 33 + (state % 90)
  })
}

describe('An archive', () => {
  it('is opened as its files by their paths, packed or stored, with a comment or without', async () => {
    const files = [BRIG, { path: 'harbour/01-ships/topic.md', data: 'Ships', stored: true }]
    const wanted = { 'harbour/pack.yaml': BRIG.data, 'harbour/01-ships/topic.md': 'Ships' }
    expect(await open(madeZip(files))).toEqual(wanted)
    expect(await open(madeZip(files, 'made by hand'))).toEqual(wanted)
  })

  it('may have folders of their own, backslashes, and what a Mac adds', async () => {
    const files = [
      { path: 'harbour/', data: '', stored: true },
      { path: 'harbour\\pack.yaml', data: 'id: x' },
      { path: '__MACOSX/harbour/._pack.yaml', data: '\u0000' },
      { path: 'harbour/.DS_Store', data: '\u0000' },
    ]
    expect(await open(madeZip(files))).toEqual({ 'harbour/pack.yaml': 'id: x' })
  })

  it.each<[string, readonly MadeEntry[], RegExp]>([
    ['goes up', [{ path: '../pack.yaml', data: 'x' }], /^\.\.\/pack\.yaml:1:1 {2}This is no path/],
    ['goes up on the way', [{ path: 'a/../../b.yaml', data: 'x' }], /This is no path inside a folder/],
    ['begins at the root', [{ path: '/etc/pack.yaml', data: 'x' }], /This is no path inside a folder/],
    ['names a drive', [{ path: 'C:\\pack.yaml', data: 'x' }], /This is no path inside a folder/],
    ['hides a sign', [{ path: 'pack\u0000.yaml', data: 'x' }], /This is no path inside a folder/],
    ['is there twice', [BRIG, BRIG], /^harbour\/pack\.yaml:1:1 {2}The archive holds this file twice/],
    ['is encrypted', [{ ...BRIG, flags: 0x801 }], /is encrypted: pack the folder without a password/],
    ['is a link', [{ ...BRIG, mode: 0xa1ff }], /is a link to another file/],
    ['is packed strangely', [{ ...BRIG, method: 14 }], /packed in a way that few programs know/],
    ['is not text', [{ path: 'a.yaml', data: Uint8Array.of(0xff, 0xfe, 0x41) }], /not a text file in UTF-8/],
    ['has another checksum', [{ ...BRIG, crc: 1 }], /not what the directory of the archive says/],
    ['is smaller than it says', [{ ...BRIG, size: 900 }], /not what the directory of the archive says/],
    ['is larger than it says', [{ ...BRIG, size: 3 }], /not what the directory of the archive says/],
    ['has another name inside', [{ ...BRIG, localPath: 'harbour/quay.yaml' }], /damaged or cut off/],
    ['shares its bytes', [BRIG, { ...BRIG, path: 'b.yaml', localPath: 'b.yaml', sharedWith: 0 }], /damaged/],
    ['is too large', [{ path: 'a', data: noise(ZIP_LIMITS.file + 1), stored: true }], /larger than 1 MB/],
    ['is nothing', [{ path: 'harbour/', data: '', stored: true }], /holds no file/],
  ])('is refused whole when a file %s', async (_what, entries, said) => {
    const faults = await open(madeZip(entries))
    expect(faults).toEqual([expect.stringMatching(said)])
  })

  it('is refused when there is too much of it', async () => {
    const many = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => ({
      path: `${at}.yaml`,
      data: 'x',
    }))
    expect(await open(madeZip(many))).toEqual([expect.stringMatching(/more than 500 files/)])
    expect(await open(Buffer.alloc(ZIP_LIMITS.bytes + 1))).toEqual([
      expect.stringMatching(/larger than 5 MB/),
    ])
    const heavy = Array.from({ length: 11 }, (_, at) => ({
      path: `${at}.yaml`,
      data: Buffer.concat([noise(20_000), Buffer.alloc(ZIP_LIMITS.file - 20_000, 'a')]),
    }))
    expect(await open(madeZip(heavy))).toEqual([expect.stringMatching(/larger than 10 MB together/)])
  })

  it('is refused when it is a bomb, whether it says so or lies', async () => {
    const bomb = { path: 'bomb.yaml', data: Buffer.alloc(900_000, 'a') }
    expect(await open(madeZip([bomb]))).toEqual([expect.stringMatching(/more than 100 times its size/)])
    const inflates = { path: 'bomb.yaml', data: Buffer.alloc(64 * 1024 * 1024), size: 1000 }
    expect(await open(madeZip([inflates]))).toEqual([expect.stringMatching(/not what the directory/)])
  })

  it('is refused when its files are not counted, it is in several parts, or cut off anywhere', async () => {
    const whole = madeZip([BRIG, { path: 'b.yaml', data: 'b' }])
    const uncounted = Buffer.from(whole)
    uncounted.writeUInt16LE(0xffff, whole.length - 12)
    expect(await open(uncounted)).toEqual([expect.stringMatching(/damaged or cut off/)])
    const parts = Buffer.from(whole)
    parts.writeUInt16LE(1, whole.length - 18)
    expect(await open(parts)).toEqual([expect.stringMatching(/damaged or cut off/)])
    for (let length = 0; length < whole.length; length++)
      expect(await open(Buffer.from(whole.subarray(0, length))), `${length}`).toEqual([
        expect.stringMatching(/damaged or cut off/),
      ])
  })

  it('never throws, whichever of its bytes is another', async () => {
    const whole = madeZip([BRIG])
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      const found = await unzip('harbour.zip', new Uint8Array(flipped))
      if (found.ok) expect([...found.files.values()], `${at}`).toEqual([BRIG.data])
    }
  })
})

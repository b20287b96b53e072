import { expect, it } from 'vitest'
import { sha256 } from '../../src/platform/digest.ts'
import { sha256 as ofNode } from '../progress/made-events.ts'

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('The digest of "%s" is that of the standard', async (text, digest) => {
  expect(await sha256(text)).toBe(digest)
})

it('The digest of a text is that of its UTF-8 bytes', async () => {
  for (const text of ['Zürich', '🧭 East', '\u0000\r\n', 'x'.repeat(100_000)])
    expect(await sha256(text)).toBe(await ofNode(text))
})

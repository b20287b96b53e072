import { type LinkContent, MOST_PAYLOAD, MOST_UNPACKED, packed, type Shared, unpacked } from '../lab/share.ts'

/** The payload of a link: JSON, deflated, in the letters that an address may hold. Undefined when a link cannot hold it. */
export async function writeLink(shared: Shared): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(packed(shared))
  if (bytes.length > MOST_UNPACKED) return undefined
  const squeezed = new Response(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer()
  const payload = toBase64Url(new Uint8Array(await squeezed))
  return payload.length > MOST_PAYLOAD ? undefined : payload
}

/** Opens the payload of a link: capped before it is unpacked and while it is, then checked. Never throws. */
export async function readLink(payload: string): Promise<LinkContent> {
  if (payload.length > MOST_PAYLOAD) return { ok: false, fault: 'too-long' }
  const bytes = fromBase64Url(payload)
  if (!bytes) return { ok: false, fault: 'damaged' }
  try {
    const json = await inflated(bytes)
    return json === undefined ? { ok: false, fault: 'too-large' } : unpacked(json)
  } catch {
    // Not deflated, cut off, followed by something else, or no UTF-8.
    return { ok: false, fault: 'damaged' }
  }
}

/** Unpacks piece by piece and stops at the cap: 8,000 characters can hold 6 MB. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MOST_UNPACKED) {
      await reader.cancel().catch(() => {})
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text === '' || !/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}

import { EVERYDAY_TRAFFIC, TRAFFIC_LIMITS, type Traffic } from '../pricing/traffic.ts'
import { CHECKED_KINDS, type CheckedKind } from './kinds.ts'
import type { CheckContext } from './rule.ts'

/** A text, with what cannot be read from it. */
export interface SharedText {
  readonly text: string
  /** The kind that the person chose; without it the text decides. */
  readonly kind?: CheckedKind | undefined
  /** The name of its file. */
  readonly name?: string | undefined
}

/** What a link carries: a text, perhaps the one it belongs to, what they are checked for, and the traffic of the price. */
export interface Shared extends SharedText {
  readonly other?: SharedText | undefined
  readonly mode: CheckContext['mode']
  readonly traffic: Traffic
}

/** Characters of the payload of a link; longer addresses are cut off by mail and chat programs. */
export const MOST_PAYLOAD = 8_000
/** Bytes of the data when unpacked: what the lab reads, and no more is ever unpacked. */
export const MOST_UNPACKED = 256 * 1024

const FORM = 1

/** Why a link cannot be opened. */
export type LinkFault = 'too-long' | 'damaged' | 'too-large' | 'newer' | 'not-shared'

export type LinkContent =
  { readonly ok: true; readonly shared: Shared } | { readonly ok: false; readonly fault: LinkFault }

/** What is wrong with a link, in a sentence for the person who followed it. */
export const LINK_FAULTS: Readonly<Record<LinkFault, string>> = {
  'too-long': `A link of the lab has at most ${MOST_PAYLOAD} characters after /lab/s/, and this one has more. Ask for the text as a file.`,
  damaged:
    'The link is damaged: something of it was lost or changed on the way. Copy it once more, as a whole, from where it came.',
  'too-large':
    'What this link holds unpacks to more than 256 KB, which is no configuration. It was not opened.',
  newer:
    'This link was made by a newer version of Preflight. Reload to get that version, then open the link again.',
  'not-shared':
    'The link holds no configuration that the lab could open. Copy it once more from where it came.',
}

/** The data of a link as JSON. A traffic that is being typed, with a number missing, stays behind. */
export function packed({ mode, traffic, other, ...own }: Shared): string {
  const known = trafficOf(traffic)
  return JSON.stringify({
    v: FORM,
    ...textIn(own),
    mode,
    ...(known && { traffic: known }),
    ...(other && { other: textIn(other) }),
  })
}

/** The text alone: a draft holds more. */
export function textIn({ text, kind, name }: SharedText): SharedText {
  return { text, ...(kind && { kind }), ...(name !== undefined && { name }) }
}

/** Reads the data of a link. Nothing in it is trusted: each field is looked at before it is taken. */
export function unpacked(json: string): LinkContent {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return { ok: false, fault: 'damaged' }
  }
  const version = field(data, 'v')
  if (typeof version === 'number' && version > FORM) return { ok: false, fault: 'newer' }
  const shared = version === FORM ? sharedOf(data) : undefined
  return shared ? { ok: true, shared } : { ok: false, fault: 'not-shared' }
}

/** A value as something shared, if it is one. What is missing is as in a new lab; what is wrong makes all of it wrong. */
export function sharedOf(data: unknown): Shared | undefined {
  const own = textOf(data)
  const mode = field(data, 'mode')
  const given = field(data, 'traffic')
  const traffic = given === undefined ? EVERYDAY_TRAFFIC : trafficOf(given)
  const beside = field(data, 'other')
  const other = beside === undefined ? undefined : textOf(beside)
  if (!own || !traffic || (beside !== undefined && !other)) return undefined
  if (mode !== 'new' && mode !== 'existing') return undefined
  return { ...own, mode, traffic, ...(other && { other }) }
}

/** Longer than any name that a file may have. */
const LONGEST_NAME = 255

/** A value as a text with its name and kind, if it is one. */
export function textOf(data: unknown): SharedText | undefined {
  const [text, kind, name] = [field(data, 'text'), field(data, 'kind'), field(data, 'name')]
  if (typeof text !== 'string') return undefined
  const known = CHECKED_KINDS.find((one) => one === kind)
  if (kind !== undefined && !known) return undefined
  if (name !== undefined && (typeof name !== 'string' || name.length > LONGEST_NAME)) return undefined
  return textIn({ text, kind: known, name })
}

const FIELDS = Object.keys(TRAFFIC_LIMITS) as (keyof Traffic)[]

function trafficOf(data: unknown): Traffic | undefined {
  const numbers = FIELDS.map((name) => [name, field(data, name)] as const)
  const right = numbers.every(([name, value]) => {
    const limits: { least: number; most: number; whole?: boolean } = TRAFFIC_LIMITS[name]
    return (
      typeof value === 'number' &&
      value >= limits.least &&
      value <= limits.most &&
      (limits.whole !== true || Number.isInteger(value))
    )
  })
  return right ? (Object.fromEntries(numbers) as unknown as Traffic) : undefined
}

/** An own field of an object; never one of its prototype. */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined
}

import { EVERYDAY_NEED } from './compare.ts'
import { CONTENDERS, type Need } from './contenders.ts'
import type { DayShape } from './day.ts'
import { DAY_PRESETS } from './day-presets.ts'
import { presetOf } from './drawn-day.ts'
import { INSTANCE_SIZES } from './models/app-runner-size.ts'
import { faultsOfNeed, NEED_LIMITS } from './need-faults.ts'
import { WANTED } from './wanted.ts'

/** All that a comparison is made from: the same input gives the same amounts. */
export interface ComparisonInput {
  readonly need: Need
  /** Id of the price book. */
  readonly book: string
  /** Capabilities that the service has to have. */
  readonly wanted: readonly string[]
  /** Contenders in the plots. */
  readonly shown: readonly string[]
}

/** What a comparison opens with: the book whose every rate is known. */
export const EVERYDAY_COMPARISON: ComparisonInput = {
  need: EVERYDAY_NEED,
  book: 'us-east-1',
  wanted: [],
  shown: ['app-runner', 'express', 'lambda-url', 'lightsail'],
}

/** Characters of a link after `/prices/s/`; one with everything chosen has about 400. */
export const MOST_LINK = 800
const FORM = '1'

/** Choices of what only some services ask. */
export const FUNCTION_MEMORIES: readonly number[] = [128, 256, 512, 1024, 1769, 2048, 4096, 8192, 10_240]
export const SHARING_SERVICES: readonly number[] = [1, 2, 3, 5, 10, 25]

const NUMBERS = Object.keys(NEED_LIMITS) as (keyof typeof NEED_LIMITS)[]

export type ReadLink =
  | { readonly kind: 'input'; readonly input: ComparisonInput }
  | { readonly kind: 'unreadable'; readonly message: string }

/** A comparison as the end of an address; undefined while a number of it has no price. */
export function linkOf({ need, book, wanted, shown }: ComparisonInput): string | undefined {
  if (faultsOfNeed(need).length > 0) return undefined
  return [
    FORM,
    book,
    `${need.vcpu}x${need.memoryMb}`,
    ...NUMBERS.map((field) => String(need[field] ?? 0)),
    presetOf(need.shape)?.id ?? need.shape.join('.'),
    String(need.lambdaMemoryMb),
    String(need.expressServices),
    `${need.freeTier ? 1 : 0}${need.privateTasks ? 1 : 0}`,
    wanted.join('.'),
    shown.join('.'),
  ].join('~')
}

/** Reads the end of an address. It is taken whole or not at all: nothing in it is trusted. */
export function readLink(link: string, books: readonly string[]): ReadLink {
  if (link.length > MOST_LINK)
    return unreadable(`A link to a comparison has at most ${MOST_LINK} characters, this one has more.`)
  const [form, ...parts] = link.split('~')
  if (form !== FORM)
    return unreadable(
      /^\d{1,3}$/.test(form ?? '')
        ? 'This link was made by a newer version of Preflight: reload to get that version, then open it again.'
        : 'This is no link to a comparison: copy it once more, as a whole, from where it came.',
    )
  const input = inputOf(parts, books)
  return input
    ? { kind: 'input', input }
    : unreadable(
        'The link is damaged: something of it was lost or changed on the way, so none of it was taken. Copy it once more, as a whole.',
      )
}

function inputOf(parts: readonly string[], books: readonly string[]): ComparisonInput | undefined {
  const [book = '', size = '', ...rest] = parts
  const numbers = rest.slice(0, NUMBERS.length).map(numberOf)
  const [day = '', memory = '', sharing = '', switches = '', wanted = '', shown = '', ...more] = rest.slice(
    NUMBERS.length,
  )
  const known = INSTANCE_SIZES.find(({ vcpu, memoryMb }) => size === `${vcpu}x${memoryMb}`)
  const shape = shapeOf(day)
  const lists = [
    listOf(
      wanted,
      WANTED.map(({ capability }) => capability),
    ),
    listOf(
      shown,
      CONTENDERS.map(({ id }) => id),
    ),
  ] as const
  const lambdaMemoryMb = FUNCTION_MEMORIES.find((mb) => memory === String(mb))
  const expressServices = SHARING_SERVICES.find((count) => sharing === String(count))
  if (more.length > 0 || !books.includes(book) || !known || !shape || !lists[0] || !lists[1]) return undefined
  if (lambdaMemoryMb === undefined || expressServices === undefined || !/^[01]{2}$/.test(switches))
    return undefined
  const need = {
    ...(Object.fromEntries(NUMBERS.map((field, index) => [field, numbers[index]])) as Pick<
      Need,
      keyof typeof NEED_LIMITS
    >),
    ...known,
    shape,
    lambdaMemoryMb,
    expressServices,
    freeTier: switches.startsWith('1'),
    privateTasks: switches.endsWith('1'),
  }
  return faultsOfNeed(need).length === 0 ? { need, book, wanted: lists[0], shown: lists[1] } : undefined
}

/** NaN for what is no number: the day then refuses it, as it refuses one out of range. */
function numberOf(text: string): number {
  return /^\d{1,12}(?:\.\d{1,25})?(?:e-\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
}

function shapeOf(text: string): DayShape | undefined {
  const preset = DAY_PRESETS.find(({ id }) => id === text)
  if (preset) return preset.shape
  return /^\d{1,4}(?:\.\d{1,4}){23}$/.test(text) ? text.split('.').map(Number) : undefined
}

/** A list of known words, each at most once. */
function listOf(text: string, known: readonly string[]): readonly string[] | undefined {
  const words = text === '' ? [] : text.split('.')
  const right = new Set(words).size === words.length && words.every((word) => known.includes(word))
  return right ? words : undefined
}

function unreadable(message: string): ReadLink {
  return { kind: 'unreadable', message }
}

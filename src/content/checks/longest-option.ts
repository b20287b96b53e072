import { atLeast, atMost } from '../../base/chance.ts'
import type { ContentFault } from '../compile/fault.ts'
import { type CheckedContent, type ContentCheck, placeOf } from './check.ts'
import { type Choice, lengthOf, multipleChoices } from './choices.ts'
import { groups } from './groups.ts'

/** What chance alone brings about less often than this is a habit of the author. */
const HABIT = 0.02
/** Options that differ by less do not look longer. */
const VISIBLY = 1.15

export default {
  id: 'longest-option',
  title:
    'The right option is the longest no more often, and no less often, than chance would have it, over the course and in each topic.',
  *check(content) {
    const all = multipleChoices(content.course)
    for (const [name, choices] of [['the course', all] as const, ...groups(all)]) {
      yield* tooOften(content, name, choices)
      yield* tooSeldom(content, name, choices)
    }
  },
} satisfies ContentCheck

/** "The longest is right" would be a hint. */
function* tooOften(
  content: CheckedContent,
  name: string,
  choices: readonly Choice[],
): Iterable<ContentFault> {
  const longest = choices.filter((choice) => rightIsLongest(choice, VISIBLY))
  const expected = expectedHits(choices)
  if (longest.length === 0 || atLeast(longest.length, choices.length, expected / choices.length) >= HABIT)
    return
  yield {
    ...placeOfFirst(content, longest),
    message: `In ${name} the right option is visibly the longest in ${longest.length} of ${choices.length} multiple choices; chance would have ${Math.round(expected)}. Shorten it, or give wrong ones as much to say, in: ${idsOf(longest)}.`,
  }
}

/** "The longest is never right" would be one too. Where no single option is the longest, length gives no hint. */
function* tooSeldom(
  content: CheckedContent,
  name: string,
  choices: readonly Choice[],
): Iterable<ContentFault> {
  const uneven = choices.filter(hasOneLongest)
  const wrongIsLongest = uneven.filter((choice) => !rightIsLongest(choice))
  const hits = uneven.length - wrongIsLongest.length
  const expected = expectedHits(uneven)
  if (uneven.length === 0 || atMost(hits, uneven.length, expected / uneven.length) >= HABIT) return
  yield {
    ...placeOfFirst(content, wrongIsLongest),
    message: `In ${name} the right option is the longest in only ${hits} of ${uneven.length} multiple choices that have a longest one; chance would have ${Math.round(expected)}. Shorten wrong ones, or say the right one as exactly as it deserves, in some of: ${idsOf(wrongIsLongest)}.`,
  }
}

function expectedHits(choices: readonly Choice[]): number {
  return choices.reduce((sum, { options }) => sum + 1 / options.length, 0)
}

function idsOf(choices: readonly Choice[]): string {
  return choices.map(({ id }) => id).join(', ')
}

function placeOfFirst(content: CheckedContent, [first]: readonly Choice[]) {
  return placeOf(content, first?.id ?? '', 'options')
}

/** True when the one right option is longer than every other, by a factor if one is given. */
function rightIsLongest({ options }: Choice, by = 1): boolean {
  const right = options.find((option) => option.right)
  const wrong = Math.max(...options.filter((option) => !option.right).map(lengthOf))
  return right !== undefined && lengthOf(right) > wrong && lengthOf(right) >= wrong * by
}

function hasOneLongest({ options }: Choice): boolean {
  const [longest = 0, next = 0] = options.map(lengthOf).toSorted((a, b) => b - a)
  return longest > next
}

import { atLeast } from '../../base/chance.ts'
import { type CheckedContent, type ContentCheck, placeOf } from './check.ts'
import { type Choice, lengthOf, multipleChoices } from './choices.ts'
import { groups } from './groups.ts'

/** A share of longest right options that chance alone brings about less often than this is a habit. */
const HABIT = 0.02
/** Options that differ by less do not look longer. */
const VISIBLY = 1.15

export default {
  id: 'longest-option',
  title:
    'The right option is the longest no more often than chance would have it, over the course and in each topic.',
  *check(content) {
    const all = multipleChoices(content.course)
    for (const [name, choices] of [['the course', all] as const, ...groups(all)]) {
      const longest = choices.filter(rightIsLongest)
      const expected = choices.reduce((sum, { options }) => sum + 1 / options.length, 0)
      const [first] = longest
      if (!first || atLeast(longest.length, choices.length, expected / choices.length) >= HABIT) continue
      yield {
        ...placeOfFirst(content, longest),
        message: `In ${name} the right option is visibly the longest in ${longest.length} of ${choices.length} multiple choices; chance would have ${Math.round(expected)}. Shorten it, or give wrong ones as much to say, in: ${longest.map(({ id }) => id).join(', ')}.`,
      }
    }
  },
} satisfies ContentCheck

function placeOfFirst(content: CheckedContent, [first]: readonly Choice[]) {
  return placeOf(content, first?.id ?? '', 'options')
}

/** True when the one right option stands out by its length. */
export function rightIsLongest({ options }: Choice): boolean {
  const right = options.find((option) => option.right)
  const wrong = options.filter((option) => !option.right).map(lengthOf)
  return right !== undefined && lengthOf(right) >= Math.max(...wrong) * VISIBLY
}

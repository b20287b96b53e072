import { atLeast } from '../../base/chance.ts'
import { type ContentCheck, placeOf } from './check.ts'
import { type Choice, multipleChoices } from './choices.ts'
import { groups } from './groups.ts'

/** A share that chance alone brings about less often than this is a habit of the author. */
const HABIT = 0.02

export default {
  id: 'key-position',
  title: 'No place among the options holds the right one more often than chance would have it.',
  *check(content) {
    const all = multipleChoices(content.course)
    for (const [name, choices] of [['the course', all] as const, ...groups(all)])
      for (const place of [0, 1, 2, 3, 4, 5]) {
        const open = choices.filter(({ options }) => options.length > place)
        const here = open.filter((choice) => keyOf(choice) === place)
        const expected = open.reduce((sum, { options }) => sum + 1 / options.length, 0)
        const [first] = here
        if (!first || atLeast(here.length, open.length, expected / open.length) >= HABIT) continue
        yield {
          ...placeOf(content, first.id, 'options'),
          message: `In ${name} the right option stands at place ${place + 1} in ${here.length} of ${open.length} multiple choices; chance would have ${Math.round(expected)}. Move it in some of: ${here.map(({ id }) => id).join(', ')}.`,
        }
      }
  },
} satisfies ContentCheck

function keyOf({ options }: Choice): number {
  return options.findIndex(({ right }) => right)
}

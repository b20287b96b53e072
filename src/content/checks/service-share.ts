import { type ContentCheck, placeOf } from './check.ts'

/** The most of all selections in which one service may be right, in percent. */
const MOST = 20
/** With fewer selections a share says nothing. */
const FEWEST = 20

export default {
  id: 'service-share',
  title: `No service is right in more than ${MOST} % of the service selections.`,
  *check(content) {
    const { scenarios, matrix } = content.course
    if (scenarios.length < FEWEST) return
    for (const { id, name } of matrix.services) {
      const right = scenarios.filter(({ options }) => options.some((one) => one.right && one.id === id))
      const [first] = right
      if (first && right.length * 100 > scenarios.length * MOST)
        yield {
          ...placeOf(content, first.id, 'answer'),
          message: `${name} is right in ${right.length} of ${scenarios.length} selections, more than ${MOST} %: who always chooses it would learn nothing. Write stories for the others.`,
        }
    }
  },
} satisfies ContentCheck

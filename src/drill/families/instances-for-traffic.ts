import { picked, rolled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Choice, Family } from '../family.ts'
import { counted, grouped } from '../figures.ts'

export default {
  id: 'instances-for-traffic',
  title: 'From traffic to instances',
  summary:
    'Requests a second × seconds a request = requests at once; concurrency, minimum and maximum do the rest.',
  topic: 'scaling',
  facts: ['scaling.instance-estimate', 'scaling.max-concurrency', 'scaling.min-size', 'scaling.max-size'],
  tasks: ['saa-c03/3.2', 'dva-c02/4.3', 'dva-c03/4.3'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice) {
    const concurrency = picked([5, 10, 20, 25, 40, 50, 80, 100, 150, 200], dice)
    const minSize = rolled(1, 4, dice)
    const maxSize = rolled(minSize + 2, 25, dice)
    const durationMs = picked([100, 200, 250, 400, 500, 800, 1200, 1500, 2000, 3000], dice)
    // Between far too little for the minimum and somewhat too much for the maximum.
    const wanted = rolled(1, maxSize + 3, dice)
    const perSecond = Math.max(1, Math.floor(((wanted - 0.4) * concurrency * 1000) / durationMs))
    const atOnce = (perSecond * durationMs) / 1000
    const needed = Math.ceil((perSecond * durationMs) / (1000 * concurrency))
    const right = Math.min(maxSize, Math.max(minSize, needed))
    const choice = (id: string, count: number, why: string): Choice => ({
      id,
      text: counted(count, 'instance'),
      why,
    })
    return {
      stem: plainProse(
        `A service on App Runner has \`MaxConcurrency\` ${concurrency}, \`MinSize\` ${minSize} and \`MaxSize\` ${maxSize}. A steady ${grouped(perSecond)} requests a second arrive, and each takes ${grouped(durationMs)} ms. Suppose that the requests spread evenly and that the account’s quotas allow it.\n\nHow many instances are there?`,
      ),
      right: choice(
        'clamped',
        right,
        `${grouped(perSecond)} × ${durationMs / 1000} s = ${grouped(atOnce)} requests at once; divided by ${concurrency} and rounded up that asks for ${counted(needed, 'instance')}, and ${bound(needed, minSize, maxSize)}.`,
      ),
      wrong: [
        ...(needed === right
          ? []
          : [
              choice(
                'bounds-ignored',
                needed,
                `The traffic asks for ${needed}, but the auto scaling configuration allows no fewer than ${minSize} and no more than ${maxSize}.`,
              ),
            ]),
        choice(
          'duration-ignored',
          Math.max(1, Math.ceil(perSecond / concurrency)),
          'This divides the requests of a second by the concurrency. It would be right if each request took one second; what counts is how many are in process at once.',
        ),
        choice(
          'rounded-down',
          Math.max(1, Math.floor(atOnce / concurrency)),
          'This rounds down. The requests that are left over need an instance as well.',
        ),
        choice('minimum', minSize, 'This is the minimum: right while the traffic needs no more than that.'),
        choice(
          'maximum',
          maxSize,
          'This is the maximum: App Runner goes up to it only when the requests at once ask for it.',
        ),
        choice(
          'one-request-each',
          Math.max(1, Math.ceil(atOnce)),
          'One instance for each request at once is how Lambda scales its environments; an App Runner instance takes several requests, up to `MaxConcurrency`.',
        ),
        choice(
          'one-more',
          right + 1,
          'One more than the concurrency asks for. App Runner documents no reserve above it.',
        ),
        choice(
          'half-as-many-again',
          right + Math.max(2, Math.ceil(right / 2)),
          'Half as many again would be a reserve, and App Runner documents none above what the concurrency asks for: to have one, set a smaller `MaxConcurrency` or a larger `MinSize`.',
        ),
        choice(
          'twice-as-many',
          right + Math.max(3, right),
          'Twice as many run for a while during a deployment, not because of the traffic.',
        ),
      ],
    }
  },
} satisfies Family

function bound(needed: number, minSize: number, maxSize: number): string {
  if (needed < minSize) return `the minimum keeps ${minSize} ready`
  if (needed > maxSize) return `the maximum stops at ${maxSize}`
  return 'that lies between minimum and maximum'
}

import { type Dice, picked, rolled, shuffled } from '../../base/dice.ts'
import { inconsistent } from '../../base/inconsistent.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { compareServices, EVERYDAY_NEED, type Offer, totalOfOffer } from '../../pricing/compare.ts'
import type { Need } from '../../pricing/contenders.ts'
import { DAY_PRESETS } from '../../pricing/day-presets.ts'
import { INSTANCE_SIZES, sizeText } from '../../pricing/models/app-runner-size.ts'
import { compare, multiply } from '../../pricing/money.ts'
import type { Choice, Family, Materials } from '../family.ts'
import { dollars, grouped } from '../figures.ts'

/** Spot may be taken away, and two of a kind side by side would differ by little. */
const OFFERED = new Set(['app-runner', 'express', 'fargate-arm', 'lambda-url', 'lambda-http', 'lightsail'])
const SHOWN = 4
const MOST_TRIES = 60

export default {
  id: 'cheapest-service',
  title: 'What does this traffic cost where?',
  summary: 'Idle hours, long requests and many of them favour different services.',
  topic: 'pricing',
  facts: ['pricing.provisioned-active', 'pricing.no-scale-to-zero', 'pricing.no-request-charge'],
  tasks: ['saa-c03/4.2'],
  adjacent: false,
  difficulty: 'hard',
  draw(dice, materials) {
    const { need, day, offers } = clearCase(dice, materials)
    const [best, ...rest] = offers as [Offer, ...Offer[]]
    const choice = (offer: Offer, why: string): Choice => ({
      id: offer.contender.id,
      text: offer.contender.name,
      why,
    })
    const cost = (offer: Offer) => dollars(totalOfOffer(offer) ?? inconsistent('an offer without a price'))
    return {
      stem: plainProse(
        `A web application gets ${grouped(need.requestsPerDay)} requests a day (${day.title.toLowerCase()}. ${day.text}), each takes ${grouped(need.durationMs)} ms and answers ${need.responseKb} KB. A server of ${sizeText(need)} handles ${need.concurrency} requests at once; as a Lambda function it needs ${grouped(need.lambdaMemoryMb)} MB. Free usage is left out, one instance is kept ready where a service wants one, and all prices are those of ${materials.book.region}.\n\nWhere does it cost the least in a month?`,
      ),
      right: choice(
        best,
        `${cost(best)} a month, computed from the rates: less than ${rest.map((offer) => `${offer.contender.name} (${cost(offer)})`).join(', ')}.`,
      ),
      wrong: rest.map((offer) =>
        choice(
          offer,
          `${cost(offer)} a month at this traffic, against ${cost(best)}. ${whenRight(offer.contender.id)}`,
        ),
      ),
    }
  },
} satisfies Family

/** Draws until the cheapest is at least a tenth cheaper than the next, so that no rounding decides. */
function clearCase(dice: Dice, { book }: Materials) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const day = picked(DAY_PRESETS, dice)
    const need: Need = {
      ...EVERYDAY_NEED,
      ...picked(
        INSTANCE_SIZES.filter(({ vcpu }) => vcpu >= 512 && vcpu <= 2048),
        dice,
      ),
      shape: day.shape,
      requestsPerDay: picked([200, 500, 2000, 10_000, 50_000, 200_000, 1_000_000, 3_000_000], dice),
      durationMs: picked([50, 100, 200, 400, 800, 1500], dice),
      concurrency: picked([10, 20, 50, 80], dice),
      responseKb: rolled(2, 40, dice),
      lambdaMemoryMb: picked([512, 1024, 1769], dice),
    }
    const comparison = compareServices(book, need)
    if (comparison.kind === 'refused') continue
    const priced = comparison.offers.filter((offer) => OFFERED.has(offer.contender.id) && totalOfOffer(offer))
    const offers = byTotal(shuffled(priced, dice).slice(0, SHOWN))
    const [best, next] = offers.map(totalOfOffer)
    if (offers.length === SHOWN && best && next && compare(multiply(best, 11), multiply(next, 10)) <= 0)
      return { need, day, offers }
  }
  return inconsistent('no traffic was found at which one service is clearly the cheapest')
}

function byTotal(offers: readonly Offer[]): Offer[] {
  return offers.toSorted((one, other) => {
    const [a, b] = [totalOfOffer(one), totalOfOffer(other)]
    return a && b ? compare(a, b) : 0
  })
}

function whenRight(contender: string): string {
  if (contender.startsWith('lambda'))
    return 'It wins while requests are few and short, since nothing is paid between them.'
  if (contender === 'lightsail') return 'It wins when a small fixed node can take the whole load.'
  if (contender === 'app-runner')
    return 'It wins when work comes in stretches, with idle hours in which only memory is paid.'
  return 'It wins when tasks are busy most of the day, so that the load balancer’s fixed price counts for little.'
}

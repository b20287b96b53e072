import { picked, rolled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { INSTANCE_SIZES, memoryGbOf, sizeText, vcpuOf } from '../../pricing/models/app-runner-size.ts'
import { IDLE_MONTH } from '../../pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../pricing/models/app-runner.ts'
import { add, multiply, subtract, ZERO } from '../../pricing/money.ts'
import type { Family } from '../family.ts'
import { billOf, counted, dollars, hourRates, rateText } from '../figures.ts'
import { ownerIn } from '../stories.ts'

const DAYS = 30

export default {
  id: 'pause-at-night',
  title: 'What does a pause save?',
  summary: 'An idle instance pays for memory only, so that is all a pause can save.',
  topic: 'pricing',
  facts: ['pricing.pause', 'pricing.provisioned-active', 'pricing.no-scale-to-zero'],
  tasks: ['saa-c03/4.2'],
  adjacent: true,
  difficulty: 'easy',
  draw(dice, { book }) {
    const size = picked(INSTANCE_SIZES, dice)
    const provisioned = rolled(1, 5, dice)
    const paused = rolled(6, 14, dice)
    const month = (pausedHoursPerDay: number) =>
      billOf(
        estimateAppRunner(book, {
          ...IDLE_MONTH,
          ...size,
          days: DAYS,
          provisionedInstances: provisioned,
          pausedHoursPerDay,
        }),
      ).total
    const rates = hourRates(book)
    const hours = provisioned * paused * DAYS
    const memory = multiply(memoryGbOf(size), rates.memory, hours)
    const vcpu = multiply(vcpuOf(size), rates.vcpu, hours)
    return {
      stem: plainProse(
        `${ownerIn(dice)} keeps a test service on App Runner in ${book.region} with ${counted(provisioned, 'provisioned instance')} of ${sizeText(size)}. At night no request comes. From now on the service is paused for ${paused} hours each night. Suppose that health checks do not count as requests.\n\nHow much less do memory and vCPU cost in ${DAYS} days?`,
      ),
      right: {
        id: 'idle-memory',
        text: dollars(subtract(month(0), month(paused))),
        why: `Idle instances pay for memory alone, and a paused service pays for neither: ${counted(provisioned, 'instance')} × ${paused} h × ${DAYS} days × the memory of one × ${rateText(rates.memory)} a GB-hour.`,
      },
      wrong: [
        {
          id: 'vcpu-saved-too',
          text: dollars(add(memory, vcpu)),
          why: 'This also saves vCPU that an idle instance does not pay for. It would be right if the instances worked all night.',
        },
        {
          id: 'idle-is-free',
          text: dollars(ZERO),
          why: 'It would be right if idle instances cost nothing. App Runner does not scale to zero by itself: provisioned memory is billed all night.',
        },
        {
          id: 'vcpu-instead-of-memory',
          text: dollars(vcpu),
          why: 'This is the vCPU of those hours. Idle instances pay for memory, and only active ones for vCPU.',
        },
        {
          id: 'whole-month',
          text: dollars(month(0)),
          why: 'This is the whole month’s memory, as if the service were paused by day as well.',
        },
      ],
    }
  },
} satisfies Family

import { picked, rolled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { INSTANCE_SIZES, sizeText, vcpuOf } from '../../pricing/models/app-runner-size.ts'
import { IDLE_MONTH } from '../../pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../pricing/models/app-runner.ts'
import { exact, multiply, ZERO } from '../../pricing/money.ts'
import { inconsistent } from '../../base/inconsistent.ts'
import type { Family } from '../family.ts'
import { billOf, dollars, hourRates, rateText } from '../figures.ts'

const DAYS = 30
const MINUTES_A_DAY = 1440

export default {
  id: 'sparse-requests',
  title: 'Requests far apart',
  summary: 'Each time an instance starts to work, at least one minute of vCPU is billed.',
  topic: 'pricing',
  facts: ['pricing.vcpu-minimum', 'pricing.sparse-requests', 'pricing.per-second'],
  tasks: ['saa-c03/4.2'],
  adjacent: true,
  difficulty: 'hard',
  draw(dice, { book }) {
    const size = picked(INSTANCE_SIZES, dice)
    const apart = picked([2, 3, 4, 5, 6, 8, 10, 12, 15, 20], dice)
    const seconds = rolled(2, 20, dice)
    const requests = MINUTES_A_DAY / apart
    const bill = billOf(
      estimateAppRunner(book, {
        ...IDLE_MONTH,
        ...size,
        days: DAYS,
        activeHoursPerDay: exact(requests * seconds, 3600),
        activationsPerDay: requests,
      }),
    )
    const line = bill.lines.find(({ id }) => id === 'active-vcpu') ?? inconsistent('a bill without vCPU')
    const rate = hourRates(book).vcpu
    const vcpuFor = (secondsADay: number) => multiply(vcpuOf(size), rate, exact(secondsADay * DAYS, 3600))
    return {
      stem: plainProse(
        `A service on App Runner in ${book.region} has one provisioned instance of ${sizeText(size)}. Day and night one request arrives every ${apart} minutes and takes ${seconds} seconds; between two requests the instance is idle. Suppose that health checks do not count as requests.\n\nWhat does vCPU cost in ${DAYS} days?`,
      ),
      right: {
        id: 'one-minute-each',
        text: dollars(line.amount),
        why: `${requests} times a day the instance starts to process requests, and each start is billed at least one minute of vCPU: ${requests} minutes × ${DAYS} days × the vCPU of the instance × ${rateText(rate)} an hour.`,
      },
      wrong: [
        {
          id: 'seconds-alone',
          text: dollars(vcpuFor(requests * seconds)),
          why: 'This bills only the seconds of the requests. It overlooks the minimum of one minute of vCPU each time a provisioned instance starts to process requests.',
        },
        {
          id: 'around-the-clock',
          text: dollars(vcpuFor(86_400)),
          why: 'This bills vCPU day and night. That would be right with a request at least every minute: then each minute is an active one.',
        },
        {
          id: 'idle-vcpu-free-forever',
          text: dollars(ZERO),
          why: 'It would be right for an instance that gets no request at all. Every start to process one bills at least a minute of vCPU.',
        },
        {
          id: 'two-minutes-each',
          text: dollars(vcpuFor(requests * 120)),
          why: 'This counts two minutes for each request. The minimum is one minute.',
        },
      ],
    }
  },
} satisfies Family

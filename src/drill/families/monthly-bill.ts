import { picked, rolled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { INSTANCE_SIZES, memoryGbOf, sizeText, vcpuOf } from '../../pricing/models/app-runner-size.ts'
import { IDLE_MONTH } from '../../pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../pricing/models/app-runner.ts'
import { add, multiply } from '../../pricing/money.ts'
import type { Family } from '../family.ts'
import { billOf, counted, dollars, hourRates, rateText } from '../figures.ts'
import { ownerIn } from '../stories.ts'

const DAYS = 30

export default {
  id: 'monthly-bill',
  title: 'Price a month on App Runner',
  summary:
    'Memory of what is provisioned, vCPU of what is active: nothing twice, nothing for idle processors.',
  topic: 'pricing',
  facts: ['pricing.provisioned-active', 'pricing.memory-once', 'pricing.memory-rate', 'pricing.vcpu-rate'],
  tasks: ['saa-c03/4.2'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice, { book }) {
    const size = picked(INSTANCE_SIZES, dice)
    const provisioned = rolled(1, 4, dice)
    const active = rolled(1, provisioned + 2, dice)
    const hours = rolled(2, 12, dice)
    const bill = billOf(
      estimateAppRunner(book, {
        ...IDLE_MONTH,
        ...size,
        days: DAYS,
        activeHoursPerDay: hours,
        provisionedInstances: provisioned,
        activeInstances: active,
      }),
    )
    const rates = hourRates(book)
    const vcpuFor = (instanceHours: number) => multiply(vcpuOf(size), rates.vcpu, instanceHours)
    const memoryFor = (instanceHours: number) => multiply(memoryGbOf(size), rates.memory, instanceHours)
    const ready = provisioned * 24 * DAYS
    const busy = active * hours * DAYS
    const extra = Math.max(0, active - provisioned) * hours * DAYS
    const shown = bill.lines.map(
      (line) => `${line.working} × ${rateText(line.rate)} = ${dollars(line.amount)}`,
    )
    const most = `${counted(active, 'instance')} process${active === 1 ? 'es' : ''} requests at once`
    return {
      stem: plainProse(
        `${ownerIn(dice)} runs a service on App Runner in ${book.region}: ${counted(provisioned, 'provisioned instance')} of ${sizeText(size)}. For ${hours} hours a day ${most}; in the other hours there is no request. Suppose that health checks do not count as requests.\n\nWhat do memory and vCPU cost together in ${DAYS} days?`,
      ),
      right: {
        id: 'as-billed',
        text: dollars(bill.total),
        why: `${shown.join('. ')}. Memory of provisioned instances is paid all day, vCPU only while instances process requests${extra > 0 ? ', and memory once more only for the instances above the provisioned ones' : ''}.`,
      },
      wrong: [
        {
          id: 'memory-billed-twice',
          text: dollars(add(bill.total, memoryFor(Math.min(provisioned, active) * hours * DAYS))),
          why: 'This bills the memory of active instances on top of the same memory as provisioned. A provisioned instance’s memory is paid once, active or not.',
        },
        {
          id: 'idle-vcpu-billed',
          text: dollars(add(vcpuFor(ready + extra), memoryFor(ready + extra))),
          why: 'This bills vCPU around the clock. That would be right for a Fargate task that always runs; an idle provisioned instance of App Runner pays for memory only.',
        },
        {
          id: 'idle-memory-free',
          text: dollars(add(vcpuFor(busy), memoryFor(busy))),
          why: 'This bills memory in the active hours only. It would be right if the service went down to nothing by itself; App Runner keeps the provisioned instances and their memory.',
        },
        {
          id: 'vcpu-alone',
          text: dollars(vcpuFor(busy)),
          why: 'This is the vCPU of the active hours alone. The memory of the provisioned instances, paid all day, is missing.',
        },
        {
          id: 'memory-alone',
          text: dollars(memoryFor(ready + extra)),
          why: 'This is the memory alone, as if no request came. The active hours bill vCPU as well.',
        },
      ],
    }
  },
} satisfies Family

import { describe, expect, it } from 'vitest'
import { estimateExpressDay } from '../../../src/pricing/models/express-mode.ts'
import { TASK_SIZES } from '../../../src/pricing/models/fargate-size.ts'
import { IDLE_TASK, type FargateUsage } from '../../../src/pricing/models/fargate-usage.ts'
import { estimateFargate } from '../../../src/pricing/models/fargate.ts'
import { INSTANCE_SIZES } from '../../../src/pricing/models/app-runner-size.ts'
import { capacityUnits } from '../../../src/pricing/models/load-balancer.ts'
import { exact } from '../../../src/pricing/money.ts'
import { amountOf, billOf, sentences, usd } from '../bills.ts'
import { openBook, VIRGINIA } from '../books.ts'
import { dayOf } from '../days.ts'

const BASE: FargateUsage = { ...IDLE_TASK, vcpu: 1024, memoryMb: 2048 }
const ALONE = { balancerServices: 0, publicTasks: false }
const estimate = (usage: Partial<FargateUsage>) => estimateFargate(VIRGINIA, { ...BASE, ...usage })
const fargate = (usage: Partial<FargateUsage> = {}) => billOf(estimate(usage))

describe('Fargate in a month of 730 hours', () => {
  it.each<[string, Partial<FargateUsage>, string]>([
    ['1 vCPU alone', { ...ALONE, memoryMb: 2048 }, '36.0401'],
    ['1 vCPU / 2 GB on ARM', { ...ALONE, processor: 'arm' }, '28.835'],
    ['with load balancer and three addresses', {}, '63.4151'],
    ['behind a NAT gateway instead', { publicTasks: false, natGateways: 1, natGb: 100 }, '97.1151'],
    ['three tasks', { ...ALONE, taskHoursPerDay: 72 }, '108.1203'],
    ['40 GB of storage', { ...ALONE, storageGb: 40 }, '37.6607'],
    ['150 GB out', { ...ALONE, transferGb: 150 }, '40.5401'],
    ['100 GB out, which are free', { ...ALONE, transferGb: 100 }, '36.0401'],
    ['no task', { ...ALONE, taskHoursPerDay: 0 }, '0'],
  ])('%s', (_, usage, total) => expect(usd(fargate(usage).total)).toBe(total))

  it.each([
    ['vcpu', '29.5504'],
    ['memory', '6.4897'],
    ['balancer', '16.425'],
    ['balancer-addresses', '7.3'],
    ['task-addresses', '3.65'],
  ])('the line %s is %s, as recorded elsewhere', (id, amount) =>
    expect(usd(amountOf(fargate(), id))).toBe(amount),
  )

  it('costs 32.85 for a NAT gateway', () => {
    expect(usd(amountOf(fargate({ natGateways: 1 }), 'nat'))).toBe('32.85')
  })

  it('bills a begun second in full and each start for a minute at least', () => {
    const started = fargate({ ...ALONE, taskHoursPerDay: exact(1, 7200), startsPerDay: 10, days: 1 })
    expect(started.total).toEqual(fargate({ ...ALONE, taskHoursPerDay: exact(1, 6), days: 1 }).total)
    const second = fargate({ ...ALONE, taskHoursPerDay: exact(1, 7200), days: 1 })
    expect(second.total).toEqual(fargate({ ...ALONE, taskHoursPerDay: exact(1, 3600), days: 1 }).total)
  })

  it('says that Spot has no rate instead of guessing one', () => {
    expect(sentences(estimate({ capacity: 'spot' })).join()).toContain('up to 70 % less than on demand')
  })

  it('has every size of App Runner', () => {
    for (const { vcpu, memoryMb } of INSTANCE_SIZES) expect(TASK_SIZES).toContainEqual({ vcpu, memoryMb })
  })

  it.each<[Partial<FargateUsage>, string]>([
    [{ vcpu: 300 }, 'choose 0.25, 0.5, 1, 2, 4, 8 or 16 vCPU'],
    [{ vcpu: 256, memoryMb: 1536 }, 'choose 0.5, 1 or 2 GB'],
    [{ memoryMb: 1024 }, 'choose 2 to 8 GB in steps of 1 GB'],
    [{ storageGb: 10 }, 'cannot be 10: choose a number from 20 to 200'],
    [{ storageGb: 201 }, 'from 20 to 200'],
    [{ taskHoursPerDay: Number.NaN }, 'Task-hours a day is not a number'],
    [{ taskHoursPerDay: -1 }, 'cannot be -1'],
    [{ days: 32 }, 'from 1 to 31'],
    [{ natGateways: 1.5 }, 'cannot be 1.5'],
    [{ transferGb: Infinity }, 'is not a number'],
  ])('%j has no price but a sentence', (usage, words) =>
    expect(sentences(estimate(usage)).join()).toContain(words),
  )

  it('names a book without its rates', () => {
    expect(sentences(estimateFargate(openBook('notes'), BASE)).join()).toContain(
      'No rate is known for “Fargate vCPU, Linux on x86”',
    )
  })
})

describe('a load balancer’s capacity units', () => {
  const none = {
    newConnectionsPerSecond: exact(0),
    activeConnectionsPerMinute: exact(0),
    gbPerHour: exact(0),
    ruleEvaluationsPerSecond: exact(0),
  }

  it.each([
    ['25 new connections a second', { newConnectionsPerSecond: exact(25) }, '1'],
    ['3,000 active connections a minute', { activeConnectionsPerMinute: exact(3000) }, '1'],
    ['1 GB an hour', { gbPerHour: exact(1) }, '1'],
    ['1,000 rules a second', { ruleEvaluationsPerSecond: exact(1000) }, '1'],
    ['the greatest of them, not their sum', { newConnectionsPerSecond: exact(50), gbPerHour: exact(3) }, '3'],
  ])('%s', (_, work, units) => expect(usd(capacityUnits({ ...none, ...work }, 'server'))).toBe(units))

  it('cover only 0.4 GB an hour for a Lambda target', () => {
    expect(usd(capacityUnits({ ...none, gbPerHour: exact(1) }, 'lambda'))).toBe('2.5')
  })
})

describe('Express Mode', () => {
  const size = { vcpu: 1024, memoryMb: 2048 }
  const express = (services: number) => estimateExpressDay(VIRGINIA, size, dayOf({}), services)

  it('costs Fargate and the whole load balancer when it is the only service', () => {
    expect(usd(billOf(express(1)).total)).toBe('63.4151')
  })

  it('bears one part in n of the load balancer and its addresses', () => {
    const bill = billOf(express(25))
    expect(usd(amountOf(bill, 'balancer'))).toBe('0.657')
    expect(usd(amountOf(bill, 'balancer-addresses'))).toBe('0.292')
    expect(bill.lines.find(({ id }) => id === 'balancer')?.working).toContain('1/25 of it')
  })

  it.each([0, 26, 1.5, Number.NaN])('%d services cannot share it', (services) =>
    expect(sentences(express(services)).join()).toContain('choose a whole number from 1 to 25'),
  )
})

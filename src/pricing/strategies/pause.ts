import { months, type Strategy } from '../strategy.ts'
import { WORKDAY } from '../strategy-months.ts'

export default {
  id: 'pause',
  title: 'Pause what nobody uses at night',
  group: 'Right-size resources',
  how: 'A paused service has no instance: neither memory nor vCPU is paid. It does not wake by itself, so something has to resume it.',
  unless:
    'It answers nothing while it is paused, and all state of its instances is lost. On the smallest size there is little to save.',
  pays: (book) =>
    months(book, 'Three instances of 4 GB ready, used for eight hours a day, paused for fourteen', {
      before: { ...WORKDAY, memoryMb: 4096, provisionedInstances: 3 },
      after: { ...WORKDAY, memoryMb: 4096, provisionedInstances: 3, pausedHoursPerDay: 14 },
    }),
  fails: (book) =>
    months(book, 'One instance of 0.25 vCPU / 0.5 GB, paused for eight hours a day', {
      before: { ...WORKDAY, vcpu: 256, memoryMb: 512 },
      after: { ...WORKDAY, vcpu: 256, memoryMb: 512, pausedHoursPerDay: 8 },
    }),
} satisfies Strategy

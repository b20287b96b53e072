import { EVERYDAY_NEED } from '../compare.ts'
import { INSTANCE_SIZES, sizeText } from '../models/app-runner-size.ts'
import { days, type Strategy } from '../strategy.ts'
import { BUSY } from '../strategy-months.ts'

export default {
  id: 'right-size',
  title: 'Take the smallest size that fits',
  group: 'Right-size resources',
  how: 'Memory is paid in every hour and vCPU in every active one, both by what the size has and not by what the application uses of it.',
  unless:
    'Work that keeps the processor busy takes twice as long on half of it: the hours double where the rate halves. Measure first.',
  pays: (book) =>
    days(
      book,
      'Office hours, from 2 vCPU / 4 GB to 1 vCPU / 2 GB',
      { ...EVERYDAY_NEED, vcpu: 2048, memoryMb: 4096 },
      EVERYDAY_NEED,
    ),
  fails: (book) =>
    days(
      book,
      'Five million requests a day that need the whole processor, from 1 vCPU / 2 GB to 0.5 vCPU / 1 GB: each takes one second and not half of one',
      BUSY,
      { ...BUSY, vcpu: 512, memoryMb: 1024, durationMs: 1000, concurrency: 50 },
    ),
  onNeed: (need) => {
    const place = INSTANCE_SIZES.findIndex(
      ({ vcpu, memoryMb }) => vcpu === need.vcpu && memoryMb === need.memoryMb,
    )
    const smaller = INSTANCE_SIZES[place - 1]
    return smaller && { words: `on ${sizeText(smaller)}`, need: { ...need, ...smaller } }
  },
} satisfies Strategy

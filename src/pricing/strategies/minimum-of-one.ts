import { EVERYDAY_NEED } from '../compare.ts'
import { days, type Strategy } from '../strategy.ts'
import { BUSY } from '../strategy-months.ts'

export default {
  id: 'minimum-of-one',
  title: 'Keep one instance ready, not several',
  group: 'Auto scaling optimization',
  how: 'MinSize is the number of instances whose memory is paid day and night. App Runner adds more by itself when requests need them.',
  unless:
    'Where the traffic needs the instances all day, they are there either way; a smaller minimum only makes the first of a rush wait.',
  pays: (book) =>
    days(
      book,
      'Office hours, from three instances ready to one',
      { ...EVERYDAY_NEED, minSize: 3 },
      EVERYDAY_NEED,
    ),
  fails: (book) =>
    days(
      book,
      'Five million requests a day that need three instances all day, from three ready to one',
      { ...BUSY, concurrency: 10, minSize: 3 },
      { ...BUSY, concurrency: 10 },
    ),
  onNeed: (need) =>
    need.minSize > 1 ? { words: 'with one instance ready', need: { ...need, minSize: 1 } } : undefined,
} satisfies Strategy

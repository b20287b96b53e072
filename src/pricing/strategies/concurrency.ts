import { EVERYDAY_NEED } from '../compare.ts'
import { days, type Strategy } from '../strategy.ts'
import { BUSY } from '../strategy-months.ts'

export default {
  id: 'concurrency',
  title: 'Let an instance take more requests at once',
  group: 'Auto scaling optimization',
  how: 'MaxConcurrency decides when an instance is added. Twice as many requests at once on each need half as many instances, and each one less is a whole instance less.',
  unless: 'Where one instance is enough already there is none to spare. Test under load how many it bears.',
  pays: (book) =>
    days(
      book,
      'Five million requests of half a second a day, from 10 at once on an instance to 100',
      { ...BUSY, concurrency: 10 },
      BUSY,
    ),
  fails: (book) =>
    days(book, 'Office hours, from 100 at once to 200', EVERYDAY_NEED, {
      ...EVERYDAY_NEED,
      concurrency: 200,
    }),
  onNeed: (need) => {
    const concurrency = Math.min(200, need.concurrency * 2)
    return concurrency > need.concurrency
      ? { words: `with ${concurrency} at once`, need: { ...need, concurrency } }
      : undefined
  },
} satisfies Strategy

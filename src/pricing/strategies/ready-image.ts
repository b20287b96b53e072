import { months, type Strategy } from '../strategy.ts'
import { WORKDAY } from '../strategy-months.ts'

export default {
  id: 'ready-image',
  title: 'Deploy a ready image, or build less often',
  group: 'Build optimization',
  how: 'App Runner charges each minute of building from source. A ready image has none, nor has a push that starts no build.',
  unless: 'With a few short builds a month it is cents; and your own pipeline has a price as well.',
  pays: (book) =>
    months(book, 'Twenty builds of six minutes on each of thirty days, then ready images', {
      before: { ...WORKDAY, buildMinutes: 3600 },
      after: WORKDAY,
    }),
  fails: (book) =>
    months(book, 'Four builds of three minutes a month, then ready images', {
      before: { ...WORKDAY, buildMinutes: 12 },
      after: WORKDAY,
    }),
} satisfies Strategy

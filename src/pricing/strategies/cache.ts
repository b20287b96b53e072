import { days, type Strategy } from '../strategy.ts'
import { BUSY, STEADY } from '../strategy-months.ts'

export default {
  id: 'cache',
  title: 'Cache, so that requests are shorter',
  group: 'Auto scaling optimization',
  how: 'There is no charge for a request, only for the time that keeps instances active. Shorter requests overlap less and need fewer instances.',
  unless:
    'An instance that has a request every few seconds stays active all the same: with light traffic the bill does not move.',
  pays: (book) =>
    days(
      book,
      'Five million requests a day at 10 at once, from 500 ms to 100 ms',
      { ...BUSY, concurrency: 10 },
      {
        ...BUSY,
        concurrency: 10,
        durationMs: 100,
      },
    ),
  fails: (book) =>
    days(book, 'Always on, 100,000 requests a day, from 200 ms to 50 ms', STEADY, {
      ...STEADY,
      durationMs: 50,
    }),
  onNeed: (need) => ({
    words: 'with requests half as long',
    need: { ...need, durationMs: Math.max(1, need.durationMs / 2) },
  }),
} satisfies Strategy

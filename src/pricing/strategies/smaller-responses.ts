import { EVERYDAY_NEED } from '../compare.ts'
import { days, type Strategy } from '../strategy.ts'
import { STEADY } from '../strategy-months.ts'

export default {
  id: 'smaller-responses',
  title: 'Send less',
  group: 'Request optimization',
  how: 'What leaves for the internet is paid by the GB. Compression, smaller answers, and static files from a CDN lower that line and no other.',
  unless: 'The first 100 GB a month are free for the account: below them there is nothing to save.',
  pays: (book) =>
    days(
      book,
      'Always on, 100,000 responses a day, from 500 KB to 50 KB',
      { ...STEADY, responseKb: 500 },
      { ...STEADY, responseKb: 50 },
    ),
  fails: (book) =>
    days(book, 'Office hours, from 20 KB to 2 KB', EVERYDAY_NEED, { ...EVERYDAY_NEED, responseKb: 2 }),
  onNeed: (need) =>
    need.responseKb > 0
      ? { words: 'with responses half as large', need: { ...need, responseKb: need.responseKb / 2 } }
      : undefined,
} satisfies Strategy

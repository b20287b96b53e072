import { moved, type Strategy } from '../strategy.ts'
import { BUSY, QUIET } from '../strategy-months.ts'

export default {
  id: 'move-to-lambda',
  title: 'Move what is nearly idle to Lambda',
  group: 'Right-size resources',
  how: 'App Runner always pays the memory of one instance. A function pays nothing between requests, so it suits what is rarely asked.',
  unless:
    'A function takes one request at a time: with many at once its GB-seconds cost more than instances that share them. It needs a handler or an adapter, and it starts cold.',
  pays: (book) => moved(book, 'Two short requests an hour, day and night', QUIET, 'lambda-url'),
  fails: (book) => moved(book, 'Five million requests of half a second a day', BUSY, 'lambda-url'),
  onNeed: (need) => ({ words: 'on Lambda behind a function URL', need, on: 'lambda-url' }),
} satisfies Strategy

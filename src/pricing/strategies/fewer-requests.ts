import { days, type Strategy } from '../strategy.ts'
import { QUIET, STEADY } from '../strategy-months.ts'

export default {
  id: 'fewer-requests',
  title: 'Wake it less often',
  group: 'Request optimization',
  how: 'Each time a waiting instance starts to work, at least one minute of vCPU is paid. A check every minute keeps it active all day.',
  unless: 'In hours that are busy anyway a request more or less changes nothing: requests have no price.',
  pays: (book) =>
    days(
      book,
      'A monitor that asks every minute, then every ten minutes',
      { ...QUIET, requestsPerDay: 1440 },
      { ...QUIET, requestsPerDay: 144 },
    ),
  fails: (book) =>
    days(book, 'Always on, from 100,000 requests a day to 50,000', STEADY, {
      ...STEADY,
      requestsPerDay: 50_000,
    }),
  onNeed: (need) =>
    need.requestsPerDay > 1
      ? {
          words: 'with half of the requests',
          need: { ...need, requestsPerDay: Math.ceil(need.requestsPerDay / 2) },
        }
      : undefined,
} satisfies Strategy

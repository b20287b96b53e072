import { IDLE_MONTH } from '../models/app-runner-usage.ts'
import { months, type Strategy } from '../strategy.ts'
import { LARGE } from '../strategy-months.ts'

export default {
  id: 'automatic-deployments',
  title: 'Start deployments yourself',
  group: 'Build optimization',
  how: 'Automatic deployments cost a fixed amount a month for each application, and they are on unless the request turns them off.',
  unless:
    'It is the same amount for a large service, where it hardly shows; somebody or a pipeline then has to start each deployment.',
  pays: (book) =>
    months(book, 'One small instance that mostly waits', {
      before: { ...IDLE_MONTH, vcpu: 256, memoryMb: 512, automaticDeployments: true },
      after: { ...IDLE_MONTH, vcpu: 256, memoryMb: 512 },
    }),
  fails: (book) =>
    months(book, 'Two instances of 4 vCPU / 8 GB, active day and night', {
      before: { ...LARGE, automaticDeployments: true },
      after: LARGE,
    }),
} satisfies Strategy

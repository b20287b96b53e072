import type { Amount, Limits } from '../amount.ts'
import type { Charge } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact, subtract, type Exact } from '../money.ts'

/** What a service causes at other services of AWS, for a month. 0 leaves a line out. */
export interface Besides {
  /** GB out to the internet. */
  readonly transferGb: Amount
  /** GB of logs that CloudWatch takes in; each is kept for one month. */
  readonly logsGb: Amount
  /** GB of images kept in Amazon ECR. */
  readonly imagesGb: Amount
}

export const NOTHING_BESIDES = { transferGb: 0, logsGb: 0, imagesGb: 0 } as const satisfies Besides

export const BESIDES_LIMITS = {
  transferGb: { name: 'GB out to the internet', least: 0, most: 1_000_000_000_000 },
  logsGb: { name: 'GB of logs', least: 0, most: 1_000_000_000 },
  imagesGb: { name: 'GB of images', least: 0, most: 1_000_000_000 },
} as const satisfies Record<keyof Besides, Limits>

/** `Besides`, read. */
export type BilledBesides = Readonly<Record<keyof Besides, Exact>>

/** GB a month out to the internet that AWS gives away, once for the whole account. */
const FREE_GB = exact(100)

/** The lines of transfer, logs and images, each only where there is something to pay for. */
export function besidesCharges({ transferGb, logsGb, imagesGb }: BilledBesides): readonly Charge[] {
  const gb = (value: Exact) => `${formatDecimal(value, 2)} GB`
  const charges: Charge[] = [
    {
      id: 'data-transfer',
      rate: 'egress.internet',
      quantity: subtract(transferGb, FREE_GB),
      working: `${gb(transferGb)} − 100 GB that are free`,
    },
    { id: 'logs', rate: 'logs.ingestion', quantity: logsGb, working: gb(logsGb) },
    { id: 'kept-logs', rate: 'logs.storage', quantity: logsGb, working: `${gb(logsGb)} × 1 month` },
    { id: 'images', rate: 'ecr.storage', quantity: imagesGb, working: `${gb(imagesGb)} × 1 month` },
  ]
  return charges.filter(({ quantity }) => quantity.numerator > 0n)
}

const TRANSFER_SENTENCE =
  'Responses go to the internet; the first 100 GB a month are free, once for the whole account.'

/** What the bill says of these lines, and what it leaves out: `others` are things of the service itself. */
export function besidesSentences(besides: BilledBesides, others: readonly string[]): readonly string[] {
  const none = ({ numerator }: Exact) => numerator === 0n
  const left = [
    ...(none(besides.transferGb) ? ['data transfer'] : []),
    ...others,
    ...(none(besides.logsGb) ? ['logs'] : []),
    ...(none(besides.imagesGb) ? ['images kept in ECR'] : []),
  ]
  return [
    ...(none(besides.transferGb) ? [] : [TRANSFER_SENTENCE]),
    ...(none(besides.logsGb) ? [] : ['Logs are stored as they came in and kept for one month.']),
    `Left out: ${[...left, 'whatever else the application uses'].join(', ')}.`,
  ]
}

import { exactOf, formatDecimal, grouped } from './decimals.ts'
import { compare, exact, ZERO, type Exact } from './money.ts'
import type { PriceFault } from './bill.ts'

/** A quantity as a person or a file gives it, or one that was already computed exactly. */
export type Amount = number | Exact

/** What a field may hold. `name` begins the sentence that refuses a value. */
export interface Limits {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly whole?: boolean
}

/** Reads the fields of an input one by one and gathers a sentence for each that is out of range. */
export function amountReader(): {
  readonly faults: readonly PriceFault[]
  /** The value, or 0 with a fault: look at `faults` before using anything that was read. */
  readonly read: (field: string, value: Amount, limits: Limits) => Exact
  /** Every field that has limits, read as `read` does. */
  readonly readAll: <Field extends string>(
    given: Readonly<Record<NoInfer<Field>, Amount>>,
    limits: Readonly<Record<Field, Limits>>,
  ) => Readonly<Record<Field, Exact>>
  readonly refuse: (field: string, message: string) => void
} {
  const faults: PriceFault[] = []
  function read(field: string, value: Amount, limits: Limits): Exact {
    const amount = typeof value === 'number' ? exactOf(value) : value
    if (amount && fits(amount, limits)) return amount
    faults.push({ field, message: refusal(amount, limits) })
    return ZERO
  }
  return {
    faults,
    read,
    readAll<Field extends string>(
      given: Readonly<Record<NoInfer<Field>, Amount>>,
      limits: Readonly<Record<Field, Limits>>,
    ) {
      const fields = Object.keys(limits) as Field[]
      const amounts: Partial<Record<Field, Exact>> = {}
      for (const field of fields) amounts[field] = read(field, given[field], limits[field])
      return amounts as Record<Field, Exact>
    },
    refuse(field, message) {
      faults.push({ field, message })
    },
  }
}

function fits(amount: Exact, limits: Limits): boolean {
  if (limits.whole && amount.denominator !== 1n) return false
  return compare(amount, exact(limits.least)) >= 0 && compare(amount, exact(limits.most)) <= 0
}

function refusal(amount: Exact | undefined, limits: Limits): string {
  const given = amount ? formatDecimal(amount, 6) : ''
  const wrong = !amount ? 'is not a number' : given.length > 24 ? 'is far out of range' : `cannot be ${given}`
  const kind = limits.whole ? 'a whole number' : 'a number'
  return `${limits.name} ${wrong}: choose ${kind} from ${limits.least} to ${grouped(limits.most)}.`
}

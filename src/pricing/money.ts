import type { Brand } from '../base/brand.ts'
import { inconsistent } from '../base/inconsistent.ts'

/**
 * An exact number: a reduced fraction with a positive denominator. Money (USD), rates and quantities are Exact:
 * a binary float cannot hold 0.064, and a decimal cannot hold the third of an hour.
 */
export type Exact = Brand<{ readonly numerator: bigint; readonly denominator: bigint }, 'Exact'>

/** The only maker of an Exact. Throws for a fraction of numbers that are not whole, and for a denominator of 0. */
export function exact(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  const above = BigInt(numerator)
  const below = BigInt(denominator)
  if (below === 1n) return { numerator: above, denominator: below } as Exact
  if (below === 0n) inconsistent(`${above} was divided by zero`)
  const sign = below < 0n ? -1n : 1n
  const shared = greatestDivisor(above, below) * sign
  return { numerator: above / shared, denominator: below / shared } as Exact
}

export const ZERO = exact(0)

export function add(left: Exact, right: Exact): Exact {
  return exact(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

export function subtract(left: Exact, right: Exact): Exact {
  return add(left, multiply(right, exact(-1)))
}

/** The product of all factors; whole numbers may be given as they are. */
export function multiply(...factors: readonly (Exact | number)[]): Exact {
  let above = 1n
  let below = 1n
  for (const factor of factors) {
    above *= typeof factor === 'number' ? BigInt(factor) : factor.numerator
    below *= typeof factor === 'number' ? 1n : factor.denominator
  }
  return exact(above, below)
}

export function divide(left: Exact, right: Exact): Exact {
  return exact(left.numerator * right.denominator, left.denominator * right.numerator)
}

export function sum(parts: readonly Exact[]): Exact {
  return parts.reduce(add, ZERO)
}

/** Negative, 0 or positive as left is less than, equal to or greater than right: fit for `sort`. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

export function greatest(left: Exact, right: Exact): Exact {
  return compare(left, right) < 0 ? right : left
}

export function least(left: Exact, right: Exact): Exact {
  return compare(left, right) < 0 ? left : right
}

/** The next whole number up: AWS bills a second that has begun. */
export function ceiling(value: Exact): bigint {
  const whole = value.numerator / value.denominator
  return value.numerator > 0n && whole * value.denominator !== value.numerator ? whole + 1n : whole
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left
  let b = right < 0n ? -right : right
  while (b > SAFE || (a > SAFE && b !== 0n)) {
    const rest = a % b
    a = b
    b = rest
  }
  return b === 0n ? a : BigInt(smallDivisor(Number(a), Number(b)))
}

/** Whole numbers up to 2⁵³ are exact as floats, and many times as fast as big ones. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function smallDivisor(left: number, right: number): number {
  let a = left
  let b = right
  while (b !== 0) {
    const rest = a % b
    a = b
    b = rest
  }
  return a
}

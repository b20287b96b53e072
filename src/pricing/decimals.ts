import { exact, type Exact } from './money.ts'

const DECIMAL = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?$/i

/** Reads "0.064", "-3" or "1e-7". Undefined for anything else: a person's slip, not an exception. */
export function parseDecimal(text: string): Exact | undefined {
  const parts = DECIMAL.exec(text)
  if (!parts) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const coefficient = BigInt(`${sign}${whole}${fraction}`)
  const scale = BigInt(fraction.length) - BigInt(exponent)
  return scale > 0n ? exact(coefficient, 10n ** scale) : exact(coefficient * 10n ** -scale)
}

/** A number as the decimal that it is written as: 0.1 is one tenth. Undefined for NaN and the infinities. */
export function exactOf(value: number): Exact | undefined {
  return Number.isSafeInteger(value) ? exact(value) : parseDecimal(String(value))
}

/** 120000 as "120,000": the sentences of the engine are English. */
export function grouped(whole: number | string): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** With exactly this many decimal places, halves rounded up (away from zero): 0.005 is "0.01" at two places. */
export function formatFixed(value: Exact, places: number): string {
  const scaled = value.numerator * 10n ** BigInt(places)
  const size = scaled < 0n ? -scaled : scaled
  const rounded = (2n * size + value.denominator) / (2n * value.denominator)
  const digits = String(rounded).padStart(places + 1, '0')
  const point = digits.length - places
  const sign = scaled < 0n && rounded !== 0n ? '-' : ''
  return `${sign}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`
}

/** With at most this many decimal places and no zeros at the end: "0.0195", "730". Rounded like formatFixed. */
export function formatDecimal(value: Exact, mostPlaces = 10): string {
  const text = formatFixed(value, mostPlaces)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

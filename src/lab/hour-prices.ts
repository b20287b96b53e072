import type { PriceBook } from '../content/price-book.ts'
import { formatDecimal, parseDecimal } from '../pricing/decimals.ts'
import { exact, multiply } from '../pricing/money.ts'
import { cpuText, MEMORIES_OF_CPU, memoryText } from './instance-sizes.ts'

/** What each CPU and memory size costs an hour, by its name: `1 vCPU` while it works, `2 GB` always. */
export function hourPricesOf(book: PriceBook | undefined): Readonly<Record<string, string>> {
  const rate = (id: string) =>
    parseDecimal(book?.rates.find((one) => one.id === id)?.tiers?.[0]?.usd ?? '') ?? undefined
  const [vcpu, gb] = [rate('apprunner.active-vcpu'), rate('apprunner.provisioned-memory')]
  if (!vcpu || !gb) return {}
  const memories = new Set([...MEMORIES_OF_CPU.values()].flat())
  const prices = [
    ...[...MEMORIES_OF_CPU.keys()].map((cpu) => [cpuText(cpu), multiply(vcpu, exact(cpu, 1024))] as const),
    ...[...memories].map((memory) => [memoryText(memory), multiply(gb, exact(memory, 1024))] as const),
  ]
  return Object.fromEntries(prices.map(([name, price]) => [name, `$${formatDecimal(price, 4)}`]))
}

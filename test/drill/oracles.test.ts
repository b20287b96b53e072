import { expect, it } from 'vitest'
import type { Prose } from '../../src/content/prose.ts'
import { familyOf } from '../../src/drill/families.ts'
import { variantOf } from '../../src/drill/variant.ts'
import { inconsistent } from '../../src/base/inconsistent.ts'
import { MATERIALS } from './materials.ts'

// Each key once more, from the words of the question alone and by arithmetic that the app does not use.

const VARIANTS = 500
const PAIRS = ['0.25/0.5', '0.25/1', '0.5/1', '1/2', '1/3', '1/4', '2/4', '2/6', '4/8', '4/10', '4/12']

function said(prose: Prose): string {
  return prose
    .flatMap((block) => ('children' in block ? block.children : []))
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join(' ')
    .replaceAll(',', '')
}

async function everyKey(id: string, compute: (stem: string) => string): Promise<void> {
  const family = familyOf(id) ?? inconsistent(`no family ${id}`)
  for (let variant = 0; variant < VARIANTS; variant++) {
    const { stem, options } = await variantOf(family, variant, MATERIALS)
    const right = options.find((option) => option.right)
    expect(said(right?.text ?? []), `${id} ${variant}`).toBe(compute(said(stem)))
  }
}

function numbers(stem: string, pattern: RegExp): number[] {
  const found = pattern.exec(stem) ?? inconsistent(`${stem} does not match ${String(pattern)}`)
  return found.slice(1).map(Number)
}

/** Thousandths of a dollar as dollars, half a cent up. */
function dollars(thousandths: number): string {
  return `$${(Math.floor(Math.round(thousandths * 1000) / 10_000 + 0.5) / 100).toFixed(2)}`
}

it('A month’s bill: memory all day, vCPU while active, memory above the provisioned', () =>
  everyKey('monthly-bill', (stem) => {
    const [ready = 0, vcpu = 0, gb = 0, hours = 0, active = 0] = numbers(
      stem,
      /(\d+) provisioned instances? of ([\d.]+) vCPU \/ ([\d.]+) GB\. For (\d+) hours a day (\d+) /,
    )
    const memory = gb * 7 * 30 * (ready * 24 + Math.max(0, active - ready) * hours)
    return dollars(memory + vcpu * 64 * 30 * active * hours)
  }))

it('A pause: the memory of the paused hours', () =>
  everyKey('pause-at-night', (stem) => {
    const [ready = 0, gb = 0, hours = 0] = numbers(
      stem,
      /with (\d+) provisioned instances? of [\d.]+ vCPU \/ ([\d.]+) GB.* for (\d+) hours each night/,
    )
    return dollars(ready * gb * 7 * 30 * hours)
  }))

it('Requests far apart: a minute of vCPU for each', () =>
  everyKey('sparse-requests', (stem) => {
    const [vcpu = 0, apart = 1] = numbers(stem, /of ([\d.]+) vCPU .* every (\d+) minutes/)
    return dollars((vcpu * 64 * 30 * (1440 / apart)) / 60)
  }))

it('From traffic to instances: requests at once, by the concurrency, between the bounds', () =>
  everyKey('instances-for-traffic', (stem) => {
    const [concurrency = 1, least = 0, most = 0, perSecond = 0, ms = 0] = numbers(
      stem,
      /MaxConcurrency\s+(\d+)\s+MinSize\s+(\d+) and\s+MaxSize\s+(\d+)\. A steady (\d+) requests a second arrive and each takes (\d+) ms/,
    )
    const count = Math.min(most, Math.max(least, Math.ceil((perSecond * ms) / (1000 * concurrency))))
    return count === 1 ? '1 instance' : `${count} instances`
  }))

it('The smallest size: no other pair with enough is smaller', () =>
  everyKey('smallest-size', (stem) => {
    const [vcpu = 0, mb = 0] = numbers(stem, /needs ([\d.]+) vCPU and (\d+) MB/)
    const enough = PAIRS.map((pair) => pair.split('/').map(Number)).filter(
      ([cpu = 0, gb = 0]) => cpu >= vcpu && gb * 1024 >= mb,
    )
    const [cpu, gb] = enough[0] ?? []
    return `${cpu} vCPU / ${gb} GB`
  }))

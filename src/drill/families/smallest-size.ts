import { rolled, picked } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { INSTANCE_SIZES, type InstanceSize, sizeText } from '../../pricing/models/app-runner-size.ts'
import type { Choice, Family } from '../family.ts'
import { grouped } from '../figures.ts'
import { ownerIn } from '../stories.ts'

export default {
  id: 'smallest-size',
  title: 'Size an instance',
  summary: 'The smallest offered pair that has enough of both.',
  topic: 'configuration',
  facts: ['configuration.cpu-memory-pairs'],
  tasks: ['saa-c03/3.2', 'saa-c03/4.2'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice) {
    const right = picked(INSTANCE_SIZES, dice)
    const [vcpu, memoryMb] = needMetBy(right, (low, high) => rolled(low, high, dice))
    const enough = (size: InstanceSize) => size.vcpu >= vcpu && size.memoryMb >= memoryMb
    const others = INSTANCE_SIZES.filter((size) => size !== right)
    const near = others.toSorted((one, other) => distance(one, right) - distance(other, right))
    return {
      stem: plainProse(
        `${ownerIn(dice)} has measured its web server at peak load: one instance needs ${vcpu / 1024} vCPU and ${grouped(memoryMb)} MB of memory. Nothing is to be paid for that is not needed.\n\nWhich instance size of App Runner is the smallest that has enough?`,
      ),
      right: {
        id: idOf(right),
        text: sizeText(right),
        why: `It has enough of both, and no offered pair with enough of both has less vCPU or, at that vCPU, less memory.`,
      },
      wrong: near.map((size): Choice => ({
        id: idOf(size),
        text: sizeText(size),
        why: enough(size)
          ? 'It has enough of both, but a smaller pair does too. Right when the load grows.'
          : `It has too little ${[size.vcpu < vcpu ? 'vCPU' : '', size.memoryMb < memoryMb ? 'memory' : ''].filter(Boolean).join(' and ')}. Right for a smaller server.`,
      })),
    }
  },
} satisfies Family

/** A need that this size is the smallest to meet: more vCPU or more memory than any smaller one has. */
function needMetBy(
  size: InstanceSize,
  roll: (low: number, high: number) => number,
): readonly [vcpu: number, memoryMb: number] {
  const below = Math.max(
    0,
    ...INSTANCE_SIZES.filter((other) => other.vcpu === size.vcpu && other.memoryMb < size.memoryMb).map(
      ({ memoryMb }) => memoryMb,
    ),
  )
  const vcpuBelow = Math.max(
    0,
    ...INSTANCE_SIZES.filter((other) => other.vcpu < size.vcpu).map(({ vcpu }) => vcpu),
  )
  // Whole eighths of a vCPU and tens of MB read like measurements; a smaller vCPU may not be enough.
  const vcpu = roll(Math.floor(vcpuBelow / 128) + 1, size.vcpu / 128) * 128
  const memoryMb =
    roll(Math.ceil(Math.max(below + 1, size.memoryMb * 0.55) / 10), Math.floor(size.memoryMb / 10)) * 10
  return [vcpu, memoryMb]
}

function distance(one: InstanceSize, other: InstanceSize): number {
  return Math.abs(Math.log2(one.vcpu / other.vcpu)) * 2 + Math.abs(Math.log2(one.memoryMb / other.memoryMb))
}

function idOf(size: InstanceSize): string {
  return `v${size.vcpu}-m${size.memoryMb}`
}

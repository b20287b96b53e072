import { picked, shuffled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { formatDecimal } from '../../pricing/decimals.ts'
import { exact } from '../../pricing/money.ts'
import {
  INSTANCE_SIZES,
  type InstanceSize,
  sizeFault,
  sizeText,
} from '../../pricing/models/app-runner-size.ts'
import type { Family } from '../family.ts'
import { serviceNameIn } from '../stories.ts'

const VCPUS = [...new Set(INSTANCE_SIZES.map(({ vcpu }) => vcpu))]
const MEMORIES = [...new Set(INSTANCE_SIZES.map(({ memoryMb }) => memoryMb))]
const NOT_OFFERED = VCPUS.flatMap((vcpu) => MEMORIES.map((memoryMb) => ({ vcpu, memoryMb }))).filter(
  (size) => sizeFault(size) !== undefined,
)

export default {
  id: 'offered-size',
  title: 'Which pair exists?',
  summary: 'Eleven pairs of CPU and memory, in two notations.',
  topic: 'configuration',
  facts: ['configuration.cpu-memory-pairs', 'configuration.cpu-memory-text'],
  tasks: ['saa-c03/3.2', 'dva-c02/3.1', 'dva-c03/3.1'],
  adjacent: true,
  difficulty: 'easy',
  draw(dice) {
    const right = picked(INSTANCE_SIZES, dice)
    const write = picked([inWords, inUnits], dice)
    const unit = write === inWords ? '' : ' Both are in units of 1/1024.'
    return {
      stem: plainProse(
        `\`CreateService\` for \`${serviceNameIn(dice)}\` needs an \`InstanceConfiguration\`.${unit}\n\nWhich pair of \`Cpu\` and \`Memory\` does App Runner offer?`,
      ),
      right: {
        id: idOf(right),
        text: write(right),
        why: `${sizeText(right)} is one of the eleven pairs. ${memoriesOf(right.vcpu)}`,
      },
      wrong: shuffled(NOT_OFFERED, dice).map((size) => ({
        id: idOf(size),
        text: write(size),
        why: `Each value exists, but not this pair. ${memoriesOf(size.vcpu)}`,
      })),
    }
  },
} satisfies Family

function inWords(size: InstanceSize): string {
  return `\`"${gb(size.vcpu)} vCPU"\` with \`"${gb(size.memoryMb)} GB"\``
}

function inUnits(size: InstanceSize): string {
  return `\`"${size.vcpu}"\` with \`"${size.memoryMb}"\``
}

function memoriesOf(vcpu: number): string {
  const memories = INSTANCE_SIZES.filter((size) => size.vcpu === vcpu).map(
    ({ memoryMb }) => `${gb(memoryMb)} GB`,
  )
  const listed =
    memories.length === 1 ? memories[0] : `${memories.slice(0, -1).join(', ')} or ${memories.at(-1)}`
  return `${gb(vcpu)} vCPU goes with ${listed}.`
}

function gb(units: number): string {
  return formatDecimal(exact(units, 1024))
}

function idOf(size: InstanceSize): string {
  return `v${size.vcpu}-m${size.memoryMb}`
}

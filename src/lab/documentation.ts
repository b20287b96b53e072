import type { CheckContext } from './rule.ts'
import { hasEnded, runtimeNamed, type Runtime } from './runtimes.ts'
import type { Schema } from './schema.ts'
import { cpuOf, cpuText, MEMORIES_OF_CPU, memoryOf, memoryText } from './instance-sizes.ts'

/** What a key is for, in Markdown, with the page that says so. */
export function documentationOf(schema: Schema): string {
  const facts = [
    schema.default === undefined ? '' : `Default: \`${schema.default}\`.`,
    schema.minimum === undefined ? '' : `From ${schema.minimum} to ${schema.maximum ?? 'no limit'}.`,
    schema.examples?.[0] === undefined ? '' : `Example: \`${schema.examples[0]}\`.`,
  ].filter((fact) => fact !== '')
  const page = schema.$comment === undefined ? '' : `[AWS documentation](${schema.$comment})`
  return [schema.description ?? '', facts.join(' '), page].filter((part) => part !== '').join('\n\n')
}

/** What follows from choosing a value: support of a runtime, memories of a CPU size. */
export function consequenceOf(
  key: string,
  value: string,
  { today, hourPrices }: Pick<CheckContext, 'today' | 'hourPrices'>,
): string | undefined {
  const runtime = key === 'runtime' || key === 'Runtime' ? runtimeNamed(value) : undefined
  if (runtime) return support(runtime, today)
  if (key === 'Cpu') return withPrice(memoriesFor(cpuOf(value)), cpuName(value), hourPrices, ACTIVE)
  if (key === 'Memory') return withPrice(cpusFor(memoryOf(value)), memoryName(value), hourPrices, ALWAYS)
  return CHOICES[`${key} ${value}`]
}

const ACTIVE = 'an hour while it works'
const ALWAYS = 'an hour, always'

/** Sizes are priced by their names, whichever notation the text uses. */
function cpuName(value: string): string {
  const cpu = cpuOf(value)
  return cpu === undefined ? '' : cpuText(cpu)
}

function memoryName(value: string): string {
  const memory = memoryOf(value)
  return memory === undefined ? '' : memoryText(memory)
}

function withPrice(
  pairs: string | undefined,
  name: string,
  prices: CheckContext['hourPrices'],
  when: string,
): string | undefined {
  const price = prices?.[name]
  return pairs === undefined || price === undefined ? pairs : `${pairs}; ${price} ${when}`
}

function support(runtime: Runtime, today: string): string {
  const build = `${runtime.build} build`
  if (!runtime.ends) return `${runtime.language}, ${build}, supported`
  return `${runtime.language}, ${build}, support ${hasEnded(runtime, today) ? 'ended' : 'ends'} ${runtime.ends}`
}

function memoriesFor(cpu: number | undefined): string | undefined {
  const memories = cpu === undefined ? undefined : MEMORIES_OF_CPU.get(cpu)
  return memories && `with ${memories.map(memoryText).join(', ')}`
}

function cpusFor(memory: number | undefined): string | undefined {
  if (memory === undefined) return undefined
  const cpus = [...MEMORIES_OF_CPU]
    .filter(([, memories]) => memories.includes(memory))
    .map(([cpu]) => cpuText(cpu))
  return `with ${cpus.join(', ')}`
}

const CHOICES: Readonly<Record<string, string>> = {
  'ConfigurationSource REPOSITORY': 'reads apprunner.yaml, ignores CodeConfigurationValues',
  'ConfigurationSource API': 'uses CodeConfigurationValues, ignores apprunner.yaml',
  'ImageRepositoryType ECR': 'private: needs an access role',
  'ImageRepositoryType ECR_PUBLIC': 'no access role, no automatic deployments',
  'Protocol TCP': 'opens a connection only',
  'Protocol HTTP': 'asks for Path',
  'EgressType DEFAULT': 'to the internet',
  'EgressType VPC': 'all outgoing traffic through the VPC connector',
}

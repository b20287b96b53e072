/** An instance size. CPU in 1/1024 vCPU, memory in MB: the numbers of the API's second notation. */
export interface InstanceSize {
  readonly cpuUnits: number
  readonly memoryMb: number
}

/** The eleven pairs that App Runner supports: each CPU size with its memories. */
export const MEMORIES_OF_CPU: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024]],
  [512, [1024]],
  [1024, [2048, 3072, 4096]],
  [2048, [4096, 6144]],
  [4096, [8192, 10240, 12288]],
])

export const DEFAULT_SIZE: InstanceSize = { cpuUnits: 1024, memoryMb: 2048 }

const ALL_MEMORIES: readonly number[] = [...new Set([...MEMORIES_OF_CPU.values()].flat())].toSorted(
  (one, other) => one - other,
)

/** `1 vCPU` or `1024`, exactly as the API takes it. */
export function cpuOf(text: string): number | undefined {
  return [...MEMORIES_OF_CPU.keys()].find((units) => text === String(units) || text === cpuText(units))
}

/** `2 GB` or `2048`, exactly as the API takes it. */
export function memoryOf(text: string): number | undefined {
  return ALL_MEMORIES.find((mb) => text === String(mb) || text === memoryText(mb))
}

export function cpuText(units: number): string {
  return `${units / 1024} vCPU`
}

export function memoryText(mb: number): string {
  return `${mb / 1024} GB`
}

/** What was meant by a CPU size that the API does not take: `1`, `1vCPU`, `1 VCPU`, 0.25, `1.0 vCPU`. */
export function cpuMeant(text: string): number | undefined {
  const { number, unit } = parts(text)
  if (!/^(?:v?cpus?|units?)?$/i.test(unit)) return undefined
  return [...MEMORIES_OF_CPU.keys()].find(
    (units) => Number(number) === units / 1024 || Number(number) === units,
  )
}

/** What was meant by a memory size that the API does not take: `2GB`, `2`, `2 gb`, `2048 MB`, `2 GiB`. */
export function memoryMeant(text: string): number | undefined {
  const { number, unit } = parts(text)
  if (/^(?:g|gb|gib)$/i.test(unit)) return ALL_MEMORIES.find((mb) => Number(number) * 1024 === mb)
  if (/^(?:m|mb|mib)$/i.test(unit)) return ALL_MEMORIES.find((mb) => Number(number) === mb)
  return unit === ''
    ? ALL_MEMORIES.find((mb) => Number(number) === mb || Number(number) * 1024 === mb)
    : undefined
}

function parts(text: string): { number: string; unit: string } {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([a-z]*)$/i.exec(text.trim()) ?? []
  return { number, unit }
}

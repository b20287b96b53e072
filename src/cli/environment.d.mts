export const ROOT: string
export function stop(line: string): never
export function nodeFault(version: string): string | undefined
export function requireNode(): void
export function run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): number
export function requirePackages(): void

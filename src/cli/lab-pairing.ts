import { dirname } from 'node:path'
import type { DocumentKind } from '../lab/kinds.ts'

/** A file of one call of the command, as far as it decides which others it belongs to. */
export interface Sorted {
  readonly file: string
  readonly kind: DocumentKind
}

/** Kinds that can hold the service that an apprunner.yaml belongs to. */
const SERVICES: readonly DocumentKind[] = [
  'create-service',
  'update-service',
  'source-configuration',
  'cloudformation',
  'cli-command',
]

/**
 * For each file the one that it is held against: the only apprunner.yaml and the only service of the call, else of their
 * folder. Where there are more, nobody can know which belong together.
 */
export function pairsOf(files: readonly Sorted[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  const folders = [...new Set(files.map(({ file }) => dirname(file)))]
  const groups = folders.map((folder) => files.filter(({ file }) => dirname(file) === folder))
  for (const group of onlyPair(files) ? [files] : groups) {
    const pair = onlyPair(group)
    if (!pair) continue
    pairs.set(pair[0], pair[1]).set(pair[1], pair[0])
  }
  return pairs
}

function onlyPair(files: readonly Sorted[]): readonly [string, string] | undefined {
  const [yaml, otherYaml] = files.filter(({ kind }) => kind === 'apprunner-yaml')
  const [service, otherService] = files.filter(({ kind }) => SERVICES.includes(kind))
  return yaml && service && !otherYaml && !otherService ? [yaml.file, service.file] : undefined
}

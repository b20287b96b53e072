import type { LabDocument } from './document.ts'
import type { ScalarNode } from './node.ts'

const PLACES: readonly (readonly string[])[] = [
  ['run', 'network', 'port'],
  ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues', 'Port'],
  ['SourceConfiguration', 'ImageRepository', 'ImageConfiguration', 'Port'],
]

/** The ports of a document as they are written, whatever they are worth. */
export function portsOf(
  document: LabDocument,
): { text: string; node: ScalarNode; path: readonly string[] }[] {
  return PLACES.flatMap((path) => {
    const port = document.string(...path)
    return port ? [{ text: port.value, node: port.node, path }] : []
  })
}

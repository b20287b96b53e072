import type { LabDocument } from './document.ts'
import type { ScalarNode } from './node.ts'
import { runtimeNamed, type Runtime } from './runtimes.ts'

/** The runtime that a document names, in either kind. */
export interface NamedRuntime {
  readonly node: ScalarNode
  readonly written: string
  /** Nothing if App Runner has no such runtime. */
  readonly runtime: Runtime | undefined
  /** The spelling of this kind of document. */
  readonly spell: (runtime: Runtime) => string
}

export function runtimeOf(document: LabDocument): NamedRuntime | undefined {
  const yaml = document.kind === 'apprunner-yaml'
  const path = yaml
    ? ['runtime']
    : ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues', 'Runtime']
  const found = document.string(...path)
  if (!found) return undefined
  const spell = (runtime: Runtime) => (yaml ? runtime.id : runtime.api)
  const runtime = runtimeNamed(found.value)
  return {
    node: found.node,
    written: found.value,
    runtime: runtime && spell(runtime) === found.value ? runtime : undefined,
    spell,
  }
}

/** A name in the quotes that the old value had. */
export function quotedLike(node: ScalarNode, text: string): string {
  return node.quoted ? JSON.stringify(text) : text
}

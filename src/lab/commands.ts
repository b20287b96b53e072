import type { LabDocument } from './document.ts'
import type { Path, ScalarNode } from './node.ts'

/** A command of apprunner.yaml or of the request. */
export interface Command {
  readonly phase: 'pre-build' | 'build' | 'post-build' | 'pre-run' | 'start'
  readonly text: string
  readonly node: ScalarNode
  readonly path: Path
}

const LISTS = [
  ['pre-build', ['build', 'commands', 'pre-build']],
  ['build', ['build', 'commands', 'build']],
  ['post-build', ['build', 'commands', 'post-build']],
  ['pre-run', ['run', 'pre-run']],
] as const

const VALUES = ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues']

const TEXTS = [
  ['start', ['run', 'command']],
  ['build', [...VALUES, 'BuildCommand']],
  ['start', [...VALUES, 'StartCommand']],
  ['start', ['SourceConfiguration', 'ImageRepository', 'ImageConfiguration', 'StartCommand']],
] as const

/** Every command, in the order of the phases. */
export function commandsOf(document: LabDocument): Command[] {
  const listed = LISTS.flatMap(([phase, path]) =>
    (document.list(...path)?.items ?? []).flatMap((node, index) =>
      node.kind === 'scalar' ? [{ phase, text: node.text, node, path: [...path, index] }] : [],
    ),
  )
  const single = TEXTS.flatMap(([phase, path]) => {
    const found = document.string(...path)
    return found ? [{ phase, text: found.value, node: found.node, path }] : []
  })
  return [...listed, ...single]
}

/** Whether a command installs Python packages. */
export function installsPython(text: string): boolean {
  return /\bpip[0-9.]*\s+install\b|\bpython[0-9.]*\s+-m\s+pip\s+install\b|\b(?:pipenv|poetry)\s+(?:install|sync)\b/.test(
    text,
  )
}

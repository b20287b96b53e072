import type { ValueTest } from '../content/exercise.ts'
import { entryOf, isEmpty, type LabNode } from './node.ts'

type Step = string | number

/** Whether the values at a path pass a test. Of several values one that passes is enough; `absent` wants none at all. */
export function valueMeets(roots: readonly LabNode[], test: ValueTest): boolean {
  const found = roots.flatMap((root) => nodesAt(root, test.path)).filter((node) => !isEmpty(node))
  if (test.absent) return found.length === 0
  return found.some((node) => passes(node, test))
}

/** Every node that a path leads to: `*` goes to all children of a list or map, `name=X` to the items that bear the name. */
function nodesAt(root: LabNode, path: readonly Step[]): LabNode[] {
  let nodes = [root]
  for (const step of path) nodes = nodes.flatMap((node) => childrenAt(node, step))
  return nodes
}

function childrenAt(node: LabNode, step: Step): readonly LabNode[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'map') {
    if (step === '*') return node.entries.map((entry) => entry.node)
    const entry = entryOf(node, String(step))
    return entry ? [entry.node] : []
  }
  if (step === '*') return node.items
  if (typeof step === 'string')
    return step.startsWith('name=') ? node.items.filter((item) => nameOf(item) === step.slice(5)) : []
  const item = node.items[step]
  return item ? [item] : []
}

function nameOf(item: LabNode): string | undefined {
  const name = entryOf(item, 'name')?.node
  return name?.kind === 'scalar' ? name.text : undefined
}

function passes(node: LabNode, test: ValueTest): boolean {
  if (test.present) return true
  if (node.kind !== 'scalar') return false
  const glob = test['matches-glob']
  if (glob !== undefined) return matchesGlob(node.text, glob)
  if (test.equal !== undefined) return isWritten(node.text, test.equal)
  const choices = test['one-of']
  if (choices) return choices.some((choice) => isWritten(node.text, choice))
  const number = node.text.trim() === '' ? NaN : Number(node.text)
  const least = test['at-least']
  const most = test['at-most']
  return (
    !Number.isNaN(number) &&
    (least === undefined || number >= least) &&
    (most === undefined || number <= most)
  )
}

/** By what was written: whether a port is 8080 or "8080" is for the rules to judge. */
function isWritten(text: string, wanted: string | number | boolean): boolean {
  return typeof wanted === 'number' ? Number(text) === wanted && text.trim() !== '' : text === String(wanted)
}

/** The whole text against a pattern in which only `*` is special. Linear: each part is taken where it first fits. */
export function matchesGlob(text: string, glob: string): boolean {
  const parts = glob.split('*')
  const first = parts[0] ?? ''
  if (parts.length === 1) return text === glob
  const last = parts.at(-1) ?? ''
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

import type { OutlineEntry } from './engine.ts'
import type { LabNode } from './node.ts'

const DEEPEST = 2
/** More than anybody looks through. */
const MOST = 200

/** The keys of a document to the third level, in the order of the text. */
export function outlineOf(root: LabNode | undefined): readonly OutlineEntry[] {
  const found: OutlineEntry[] = []
  const visit = (node: LabNode, depth: number) => {
    if (node.kind !== 'map' || depth > DEEPEST) return
    for (const { written, keyRange, node: value } of node.entries) {
      if (found.length >= MOST) return
      const whole = { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) }
      found.push({ name: written, depth, range: keyRange, whole })
      visit(value, depth + 1)
    }
  }
  if (root) visit(root, 0)
  return found
}

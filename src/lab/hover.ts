import type { TextRange } from '../base/text-range.ts'
import { consequenceOf, documentationOf } from './documentation.ts'
import { readDocument } from './read-document.ts'
import { nodeAt, type LabNode, type MapEntry, type Path } from './node.ts'
import type { CheckContext } from './rule.ts'
import { schemaAt, type SchemaName } from './schema.ts'

/** What a key or value at the pointer means, in Markdown. */
export interface HoverText {
  readonly range: TextRange
  readonly documentation: string
}

/** The documentation of what stands at an offset; nothing where the schema knows nothing. */
export function hover(text: string, offset: number, context: CheckContext): HoverText | undefined {
  const document = readDocument(text, context.kind)
  for (const part of [document, ...document.parts]) {
    const { inside } = part.place
    const root = nodeAt(part.root, inside)
    const found = root && part.schema && hoverIn(root, inside, part.schema, offset, context)
    if (found) return found
  }
  return undefined
}

function hoverIn(
  root: LabNode,
  path: Path,
  name: SchemaName,
  offset: number,
  context: CheckContext,
): HoverText | undefined {
  const found = entryAt(root, offset, path)
  const schema = found && schemaAt(name, found.path)
  if (!found || !schema) return undefined
  const { entry } = found
  const inKey = contains(entry.keyRange, offset)
  const value = entry.node.kind === 'scalar' ? entry.node.text : ''
  const consequence = consequenceOf(entry.key, value, context)
  const title = `**${found.path.filter((step) => typeof step === 'string').join('.')}**`
  const documentation = [
    title,
    consequence ? `\`${value}\`: ${consequence}.` : '',
    documentationOf(schema),
  ].filter((part) => part !== '')
  return { range: inKey ? entry.keyRange : entry.node.range, documentation: documentation.join('\n\n') }
}

function contains(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end
}

/** The innermost entry whose key or scalar value contains the offset. */
function entryAt(node: LabNode, offset: number, path: Path): { entry: MapEntry; path: Path } | undefined {
  if (node.kind === 'scalar' || !contains(node.range, offset)) return undefined
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = entryAt(item, offset, [...path, index])
      if (found) return found
    }
    return undefined
  }
  for (const entry of node.entries) {
    const here = [...path, entry.key]
    if (contains(entry.keyRange, offset)) return { entry, path: here }
    if (entry.node.kind === 'scalar' && contains(entry.node.range, offset)) return { entry, path: here }
    const found = entryAt(entry.node, offset, here)
    if (found) return found
  }
  return undefined
}

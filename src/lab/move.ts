import type { LabDocument } from './document.ts'
import { entryOf, isOpaque, valueOf, type LabNode, type MapEntry, type Path } from './node.ts'
import type { Edit } from './problem.ts'
import { columnOfMap, endOf, put, raw, type Piece } from './put.ts'
import { remove, takesAlong, together } from './remove.ts'
import { columnOf, lineBreakOf, lineStart, slice } from './text-lines.ts'

/** The edits that move an entry to another path; nothing where the two pieces of text would touch. */
export function move(document: LabDocument, from: Path, to: Path): Edit[] | undefined {
  const entry = document.entry(...from)
  const gone = remove(document, from)
  if (!entry || !gone || document.node(...to) || takesAlong(document, from, to)) return undefined
  if (document.dialect === 'command' ? hidesSomething(entry.node) : isMarked(document, entry))
    return undefined
  const added = put(document, to, moved(document, entry, to))
  return added && together(document.text, gone, added)
}

/** Whether a tag or an anchor stands before a key: it would stay behind. */
function isMarked({ text, format }: LabDocument, { keyRange }: MapEntry): boolean {
  const before = text.slice(lineStart(text, keyRange.start), keyRange.start)
  return format === 'yaml' && /(?:^|\s)[!&]\S*\s+$/.test(before)
}

/** Whether a value holds something that is only known elsewhere, and so cannot be written again. */
function hidesSomething(node: LabNode): boolean {
  if (node.kind === 'map') return node.entries.some((entry) => hidesSomething(entry.node))
  return node.kind === 'list' ? node.items.some(hidesSomething) : isOpaque(node)
}

/** The text of an entry's value for its new place, re-indented; everything after the colon of a block entry. */
export function moved(document: LabDocument, entry: MapEntry, to: Path): Piece {
  const { text, format } = document
  if (document.dialect === 'command') return valueOf(entry.node) as Piece
  if (format === 'json') return raw(slice(text, entry.node.range))
  const indent = indentAt(document, to)
  const colon = text.indexOf(':', entry.keyRange.end)
  const lines = text.slice(colon + 1, endOf(entry)).split(/\r?\n/)
  const old = columnOf(text, entry.keyRange.start)
  const [first = '', ...rest] = lines
  return raw([first, ...rest.map((line) => shifted(line, indent - old))].join(lineBreakOf(text)))
}

export function shifted(line: string, by: number): string {
  if (line.trim() === '') return line
  return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '')
}

/** The column in which the last key of a path would be written. */
function indentAt(document: LabDocument, path: Path): number {
  let node = document.root
  let indent = 0
  for (const step of path) {
    if (node?.kind !== 'map' || !node.entries[0]) {
      indent += 2
      node = undefined
      continue
    }
    indent = columnOfMap(document.text, node)
    node = entryOf(node, String(step))?.node
  }
  return indent
}

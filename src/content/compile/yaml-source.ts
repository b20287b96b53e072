import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Place } from '../../base/text-range.ts'
import type { ContentFault, Path } from './fault.ts'

/** A YAML file as plain data that still knows where each part of it stands. */
export interface YamlSource {
  readonly file: string
  readonly value: unknown
  /** The place of a node; of the nearest existing ancestor where the path leads nowhere. */
  readonly placeOf: (path: Path) => Place
  readonly fault: (path: Path, message: string) => ContentFault
}

/** Reads a YAML text. Syntax faults come back as faults and leave `value` undefined. Aliases are refused: content has no use for them. */
export function readYaml(
  file: string,
  text: string,
  firstLine = 1,
): { source: YamlSource; faults: ContentFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, strict: true, version: '1.2' })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...place(error.pos[0]),
    message: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.message,
  }))
  const placeOf = (path: Path): Place => place(offsetOf(document.contents, path))
  return {
    source: {
      file,
      value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      placeOf,
      fault: (path, message) => ({ file, ...placeOf(path), message }),
    },
    faults,
  }
}

function offsetOf(root: Node | null, path: Path): number {
  let offset = root?.range?.[0] ?? 0
  let node: unknown = root
  for (const step of path) {
    if (!isCollection(node)) break
    const next = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined
    if (next === undefined) break
    node = isPair(next) ? next.value : next
    const at = isPair(next) && isScalar(next.key) && !hasRange(node) ? next.key : node
    if (hasRange(at)) offset = at.range[0]
  }
  return offset
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range)
}

import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { Place } from '../../base/text-range.ts'
import type { ContentFault, ContentPlace, Path } from './fault.ts'

/** A YAML file as plain data that still knows where each part of it stands. */
export interface YamlSource {
  readonly file: string
  readonly value: unknown
  /** The place of a value; of the nearest existing ancestor where the path leads nowhere. */
  readonly placeOf: (path: Path) => ContentPlace
  /** The place of the key that a path ends with. */
  readonly placeOfKey: (path: Path) => ContentPlace
  /** The place of words inside a value, however its lines are folded; of the value where they are not found. */
  readonly placeOfWords: (path: Path, words: string) => ContentPlace
  readonly fault: (path: Path, message: string) => ContentFault
  /** A part of the file as a file of its own: what stands there is its root. */
  readonly at: (path: Path) => YamlSource
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
  const faults: ContentFault[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...place(error.pos[0]),
    message: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.message,
  }))
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({ file, ...place(alias.range?.[0] ?? 0), message: NO_ALIAS })
    },
  })
  const value: unknown = faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 })
  const view = (root: Path): YamlSource => {
    const offset = (path: Path, wanted: 'key' | 'value') =>
      offsetOf(document.contents, [...root, ...path], wanted)
    const placeOf = (path: Path) => ({ file, ...place(offset(path, 'value')) })
    return {
      file,
      value: valueAt(value, root),
      placeOf,
      placeOfKey: (path) => ({ file, ...place(offset(path, 'key')) }),
      placeOfWords(path, words) {
        const from = offset(path, 'value')
        return { file, ...place(from + offsetOfWords(text.slice(from), words)) }
      },
      fault: (path, message) => ({ ...placeOf(path), message }),
      at: (path) => view([...root, ...path]),
    }
  }
  return { source: view([]), faults }
}

/** Where words begin in a text, whatever stands between them: line breaks, marks of Markdown. 0 where they do not stand. */
export function offsetOfWords(text: string, words: string): number {
  const parts = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? []
  return Math.max(0, text.search(new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}`, 'iu')))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)]
    return typeof at === 'object' && at !== null && Object.hasOwn(at, step)
      ? (at as Record<string, unknown>)[step]
      : undefined
  }, value)
}

const NO_ALIAS = 'Aliases are not allowed in content: write the value again.'

function offsetOf(root: Node | null, path: Path, wanted: 'key' | 'value'): number {
  let offset = root?.range?.[0] ?? 0
  let node: unknown = root
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break
    const next = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined
    if (next === undefined) break
    node = isPair(next) ? next.value : next
    const asKey = !hasRange(node) || (wanted === 'key' && index === path.length - 1)
    const at = isPair(next) && isScalar(next.key) && asKey ? next.key : node
    if (hasRange(at)) offset = at.range[0]
  }
  return offset
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range)
}

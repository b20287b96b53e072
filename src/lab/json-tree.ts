import { parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { TextRange } from '../base/text-range.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { explainJsonErrors, STRICT } from './json-faults.ts'
import type { LabNode, MapEntry } from './node.ts'
import type { Parsed } from './yaml-tree.ts'

/** JSON text as a tree. The first syntax error stands for those that follow from it. */
export function parseJson(text: string): Parsed {
  const errors: ParseError[] = []
  // A byte order mark is no part of JSON for the parser; a space of the same length keeps all offsets.
  const clean = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const tree = parseTree(clean, errors, STRICT)
  const root = tree && labNode(tree, clean)
  // Beside a syntax error whatever the tree shows may follow from it.
  const faults =
    errors.length > 0 ? explainJsonErrors(clean, errors) : root ? duplicateKeys(root, clean, 'json') : []
  return { root, faults }
}

function labNode(node: Node, text: string): LabNode {
  const range = rangeOf(node)
  if (node.type === 'object')
    return {
      kind: 'map',
      range,
      entries: (node.children ?? []).flatMap((child) => entry(child, text)),
      flow: true,
    }
  if (node.type === 'array')
    return {
      kind: 'list',
      range,
      items: (node.children ?? []).map((child) => labNode(child, text)),
      flow: true,
    }
  const value = node.value as string | number | boolean | null
  const quoted = typeof value === 'string'
  return { kind: 'scalar', range, value, text: quoted ? value : text.slice(range.start, range.end), quoted }
}

function entry(property: Node, text: string): MapEntry[] {
  const [key, value] = property.children ?? []
  if (!key) return []
  const name = String(key.value)
  const keyRange = rangeOf(key)
  const missing: LabNode = {
    kind: 'scalar',
    range: { start: keyRange.end, end: keyRange.end },
    value: null,
    text: '',
    quoted: false,
  }
  return [{ key: name, written: name, keyRange, node: value ? labNode(value, text) : missing }]
}

function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length }
}

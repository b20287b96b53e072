import type { Diagram } from '../prose.ts'
import { readYaml } from './yaml-source.ts'
import type { Place } from '../../base/text-range.ts'

/** What a diagram was read into, or what is wrong with it and where. */
export type DiagramResult =
  | { readonly ok: true; readonly diagram: Diagram }
  | { readonly ok: false; readonly faults: readonly (Place & { readonly message: string })[] }

interface Written {
  readonly caption?: unknown
  readonly nodes?: readonly {
    readonly id?: unknown
    readonly label?: unknown
    readonly note?: unknown
    readonly look?: unknown
    readonly at?: unknown
  }[]
  readonly edges?: readonly { readonly from?: unknown; readonly to?: unknown; readonly says?: unknown }[]
  readonly groups?: readonly { readonly label?: unknown; readonly nodes?: unknown }[]
}

/** More rows would not fit a phone, where they become columns. */
const MOST_ROWS = 3
const MOST_COLUMNS = 5
const LOOKS: readonly unknown[] = ['service', 'outside', undefined]

/**
 * Reads the YAML of a diagram: `caption`; `nodes` with `id`, `label` and `at: [column, row]`, perhaps `note` and `look`;
 * `edges` with `from`, `to` and what the edge `says`; `groups` with `label` and `nodes`. `firstLine` is the line of the text.
 */
export function readDiagram(text: string, firstLine: number): DiagramResult {
  const { source, faults } = readYaml('', text, firstLine)
  const found: (Place & { message: string })[] = [...faults]
  const fault = (path: readonly (string | number)[], message: string) => {
    const { line, column } = source.placeOf(path)
    found.push({ line, column, message })
  }
  const { caption, nodes = [], edges = [], groups = [] } = (source.value ?? {}) as Written
  const ids = nodes.map(({ id }) => id)
  if (faults.length === 0) {
    if (!isWords(caption)) fault([], 'A diagram has a caption: what it shows, in one sentence.')
    if (nodes.length < 2) fault([], 'A diagram has at least two nodes.')
    if (edges.length === 0) fault([], 'A diagram has at least one edge.')
  }
  const taken = new Set<string>()
  for (const [index, { id, label, note, look, at }] of nodes.entries()) {
    if (!isWords(id) || ids.indexOf(id) < index) fault(['nodes', index], 'A node has an id of its own.')
    if (!isWords(label) || !(note === undefined || isWords(note)))
      fault(['nodes', index], 'A node has a label, and its note is a text.')
    if (!LOOKS.includes(look)) fault(['nodes', index, 'look'], 'A look is service or outside.')
    if (!isPlace(at))
      fault(['nodes', index, 'at'], `at is [column, row]: 1 to ${MOST_COLUMNS} and 1 to ${MOST_ROWS}.`)
    else if (taken.has(at.join())) fault(['nodes', index, 'at'], 'Another node stands here already.')
    else taken.add(at.join())
  }
  for (const [index, { from, to, says }] of edges.entries()) {
    for (const end of [from, to])
      if (!ids.includes(end)) fault(['edges', index], `No node is called "${String(end)}".`)
    if (!isWords(says)) fault(['edges', index], 'An edge says in words what it stands for.')
  }
  for (const [index, group] of groups.entries())
    if (!isWords(group.label) || !isSome(group.nodes) || !group.nodes.every((id) => ids.includes(id)))
      fault(['groups', index], 'A group has a label and names nodes of the diagram.')
  if (found.length > 0) return { ok: false, faults: found }
  return {
    ok: true,
    diagram: {
      caption: String(caption),
      nodes: nodes.map(({ id, label, note, look, at }) => ({
        id: String(id),
        label: String(label),
        ...(note === undefined ? {} : { note: String(note) }),
        ...(look === undefined ? {} : { look: look as 'service' | 'outside' }),
        column: (at as readonly number[])[0] ?? 1,
        row: (at as readonly number[])[1] ?? 1,
      })),
      edges: edges.map(({ from, to, says }) => ({ from: String(from), to: String(to), says: String(says) })),
      groups: groups.map((group) => ({
        label: String(group.label),
        nodes: (group.nodes as readonly unknown[]).map(String),
      })),
    },
  }
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isSome(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isPlace(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [column, row] = value as unknown[]
  return isWithin(column, MOST_COLUMNS) && isWithin(row, MOST_ROWS)
}

function isWithin(value: unknown, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most
}

import type { Diagram } from './prose.ts'

/** Which way a diagram runs: across where there is room, down on a phone. Columns and rows change places. */
export type Way = 'across' | 'down'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A node as it is drawn: its box, and its words broken into lines that fit it. */
export interface NodeBox extends Box {
  readonly id: string
  readonly look: 'plain' | 'service' | 'outside'
  readonly label: readonly string[]
  readonly note: readonly string[]
}

/** An edge as it is drawn: a line of straight parts, and the place of its number. */
export interface EdgeLine {
  readonly points: readonly Point[]
  readonly number: Point
}

/** A diagram in pixels. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly NodeBox[]
  readonly edges: readonly EdgeLine[]
  readonly groups: readonly (Box & { readonly label: string })[]
}

/** Room for a group's frame and its name. */
const PAD = { frame: 8, name: 20, edge: 12 } as const
const GAP = 42
const PHONE = 292
/** Of the app's typeface, in parts of the font size. */
const LETTER = 0.56
export const LABEL_SIZE = 14
export const NOTE_SIZE = 12

interface Measures {
  readonly box: { readonly width: number; readonly height: number }
  readonly step: Point
  readonly start: Point
}

/** Puts a diagram on a grid of boxes and draws its edges between them. */
export function layoutOf(diagram: Diagram, way: Way): Layout {
  const rows = Math.max(...diagram.nodes.map(({ row }) => row))
  const columns = Math.max(...diagram.nodes.map(({ column }) => column))
  const across = way === 'across'
  const measures = measuresOf(across, rows, diagram.groups.length > 0)
  const nodes = diagram.nodes.map((node): NodeBox => {
    const { column, row } = node
    const place = across ? { x: column - 1, y: row - 1 } : { x: row - 1, y: column - 1 }
    const { box, start, step } = measures
    return {
      id: node.id,
      look: node.look ?? 'plain',
      x: start.x + place.x * step.x,
      y: start.y + place.y * step.y,
      ...box,
      label: wrapped(node.label, (box.width - 10) / (LABEL_SIZE * LETTER)),
      note: node.note === undefined ? [] : wrapped(node.note, (box.width - 10) / (NOTE_SIZE * LETTER)),
    }
  })
  const boxOf = new Map(nodes.map((node) => [node.id, node]))
  const { box, start, step } = measures
  const [wide, high] = across ? [columns, rows] : [rows, columns]
  return {
    width: 2 * start.x + (wide - 1) * step.x + box.width,
    height: start.y + (high - 1) * step.y + box.height + PAD.edge + PAD.frame,
    nodes,
    edges: diagram.edges.flatMap(({ from, to }) => {
      const [one, other] = [boxOf.get(from), boxOf.get(to)]
      return one && other ? [lineBetween(one, other, across)] : []
    }),
    groups: diagram.groups.map((group) => ({
      label: group.label,
      ...frameOf(nodes.filter(({ id }) => group.nodes.includes(id))),
    })),
  }
}

function measuresOf(across: boolean, rows: number, framed: boolean): Measures {
  const top = PAD.edge + (framed ? PAD.frame + PAD.name : 0)
  if (across) {
    const box = { width: 116, height: 64 }
    const between = framed ? GAP + PAD.name : GAP
    return { box, step: { x: box.width + GAP, y: box.height + between }, start: { x: PAD.edge, y: top } }
  }
  // Two columns may be joined by an arrow; three are too narrow for one.
  const gap = rows > 2 ? 16 : GAP
  const width = Math.min(130, Math.floor((PHONE - 2 * PAD.edge - (rows - 1) * gap) / rows))
  const box = { width, height: 76 }
  const between = framed ? GAP + PAD.name : GAP
  return { box, step: { x: width + gap, y: box.height + between }, start: { x: PAD.edge, y: top } }
}

function frameOf(nodes: readonly NodeBox[]): Box {
  const left = Math.min(...nodes.map(({ x }) => x)) - PAD.frame
  const top = Math.min(...nodes.map(({ y }) => y)) - PAD.frame - PAD.name
  const right = Math.max(...nodes.map(({ x, width }) => x + width)) + PAD.frame
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height)) + PAD.frame
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Straight where the boxes face each other; else along the way first, and over in the gap before the goal. */
function lineBetween(from: NodeBox, to: NodeBox, across: boolean): EdgeLine {
  const a = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  const b = { x: to.x + to.width / 2, y: to.y + to.height / 2 }
  const points =
    a.y === b.y
      ? [sideOf(from, b.x > a.x ? 'right' : 'left'), sideOf(to, b.x > a.x ? 'left' : 'right')]
      : a.x === b.x
        ? [sideOf(from, b.y > a.y ? 'bottom' : 'top'), sideOf(to, b.y > a.y ? 'top' : 'bottom')]
        : bentBetween(from, to, across)
  return { points, number: middleOf(points) }
}

function bentBetween(from: NodeBox, to: NodeBox, across: boolean): Point[] {
  if (across) {
    const right = to.x > from.x
    const [start, end] = [sideOf(from, right ? 'right' : 'left'), sideOf(to, right ? 'left' : 'right')]
    const bend = end.x + (right ? -GAP / 2 : GAP / 2)
    return [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end]
  }
  const below = to.y > from.y
  const [start, end] = [sideOf(from, below ? 'bottom' : 'top'), sideOf(to, below ? 'top' : 'bottom')]
  const bend = end.y + (below ? -GAP / 2 : GAP / 2)
  return [start, { x: start.x, y: bend }, { x: end.x, y: bend }, end]
}

function sideOf(box: Box, side: 'left' | 'right' | 'top' | 'bottom'): Point {
  const { x, y, width, height } = box
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 }
    case 'right':
      return { x: x + width, y: y + height / 2 }
    case 'top':
      return { x: x + width / 2, y }
    case 'bottom':
      return { x: x + width / 2, y: y + height }
    default:
      return side satisfies never
  }
}

/** The middle of the longest part, a little nearer to its start, so that the arrow's head stays free. */
function middleOf(points: readonly Point[]): Point {
  const parts = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }))
  const length = ({ start, end }: (typeof parts)[number]) =>
    Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
  const [longest] = parts.toSorted((one, other) => length(other) - length(one))
  if (longest === undefined) return { x: 0, y: 0 }
  const { start, end } = longest
  return { x: start.x + (end.x - start.x) * 0.42, y: start.y + (end.y - start.y) * 0.42 }
}

/** Words in lines of at most so many letters; a longer word stands alone. */
function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Diagram } from '../../src/content/prose.ts'
import { readProse } from '../../src/content/compile/prose.ts'
import {
  type Box,
  LABEL_SIZE,
  type Layout,
  layoutOf,
  NOTE_SIZE,
  type Point,
} from '../../src/content/diagram-layout.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const topics = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('topic.md'),
)
const diagrams: readonly (readonly [string, Diagram])[] = topics.flatMap((file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  return readProse(text).prose.flatMap((block: Block) =>
    block.kind === 'diagram' ? [[`${file}: ${block.diagram.caption}`, block.diagram] as const] : [],
  )
})
const WAYS = ['across', 'down'] as const

/** True when a straight part of a line passes the inside of a box. */
function cuts(start: Point, end: Point, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
  return right > x + 1 && left < x + width - 1 && bottom > y + 1 && top < y + height - 1
}

function partsOf({ edges }: Layout): readonly (readonly [Point, Point])[] {
  return edges.flatMap(({ points }) =>
    points.slice(1).map((end, index) => [points[index] ?? end, end] as const),
  )
}

describe('The diagrams of the topics', () => {
  it('are six at least, the four scenarios of the notes among them', () => {
    expect(diagrams.length).toBeGreaterThanOrEqual(6)
    expect(diagrams.filter(([name]) => name.includes('05-use-cases'))).toHaveLength(4)
  })

  it.each(diagrams.flatMap(([name, diagram]) => WAYS.map((way) => [way, name, diagram] as const)))(
    '%s, have words that fit their boxes and lines that pass no box: %s',
    (way, _name, diagram) => {
      const layout = layoutOf(diagram, way)
      for (const node of layout.nodes) {
        for (const line of node.label)
          expect(line.length * LABEL_SIZE * 0.56, line).toBeLessThanOrEqual(node.width - 6)
        for (const line of node.note)
          expect(line.length * NOTE_SIZE * 0.56, line).toBeLessThanOrEqual(node.width - 6)
        const height = node.label.length * LABEL_SIZE * 1.25 + node.note.length * NOTE_SIZE * 1.25
        expect(height, node.id).toBeLessThanOrEqual(node.height)
      }
      for (const [start, end] of partsOf(layout))
        for (const node of layout.nodes)
          expect(cuts(start, end, node) ? `a line passes ${node.id}` : '').toBe('')
      for (const { points } of layout.edges) {
        const [first, last] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }]
        const length = Math.abs(first.x - last.x) + Math.abs(first.y - last.y)
        expect(length, 'an arrow can be seen').toBeGreaterThan(36)
      }
      const numbers = layout.edges.map(({ number }) => number)
      for (const [index, one] of numbers.entries())
        for (const other of numbers.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y), 'two numbers lie apart').toBeGreaterThan(18)
      if (way === 'down') expect(layout.width, 'fits 320 px').toBeLessThanOrEqual(292)
    },
  )
})

describe('A diagram that is written wrongly', () => {
  const WRITTEN = `caption: A ship
nodes:
  - { id: quay, label: Quay, at: [1, 1] }
  - { id: ship, label: Ship, at: [2, 1] }
edges:
  - { from: quay, to: ship, says: is moored }
`
  const faultsOf = (from: string, to: string) =>
    readProse(`Words.\n\n\`\`\`diagram\n${WRITTEN.replace(from, to)}\`\`\`\n`).faults.map(
      ({ line, message }) => `${line} ${message}`,
    )

  it('is told where it stands', () => {
    expect(faultsOf('x', 'x')).toEqual([])
    expect(faultsOf('to: ship', 'to: boat')).toEqual(['9 No node is called "boat".'])
    expect(faultsOf('at: [2, 1]', 'at: [1, 1]')).toEqual(['7 Another node stands here already.'])
    expect(faultsOf('at: [2, 1]', 'at: [9, 1]')).toEqual(['7 at is [column, row]: 1 to 5 and 1 to 3.'])
    expect(faultsOf('id: ship', 'id: quay')).toEqual([
      '7 A node has an id of its own.',
      '9 No node is called "ship".',
    ])
    expect(faultsOf('caption: A ship\n', '')).toEqual([
      '4 A diagram has a caption: what it shows, in one sentence.',
    ])
    expect(faultsOf(', says: is moored', '')).toEqual(['9 An edge says in words what it stands for.'])
    expect(faultsOf('label: Ship,', 'label: [Ship],')).toEqual([
      '7 A node has a label, and its note is a text.',
    ])
  })
})

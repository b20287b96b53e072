import type { Blockquote, Nodes, PhrasingContent, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Place, placesOf } from '../../base/text-range.ts'
import type { FactId } from '../ids.ts'
import type { Block, Inline, Prose } from '../prose.ts'
import { plainText } from '../plain-text.ts'
import { readDiagram } from './diagram.ts'

/** A form that content may not have, or a broken one; where it stands inside the text. */
export interface ProseFault extends Place {
  readonly message: string
}

/** A fact that the text cites or corrects the notes by. */
export interface Citation extends Place {
  readonly fact: FactId
}

/** What a text was read into: its blocks, the facts that it cites each time that it does, and its faults. */
export interface ProseResult {
  readonly prose: Prose
  readonly facts: readonly Citation[]
  readonly faults: readonly ProseFault[]
}

interface Reading {
  readonly markdown: string
  readonly placeOf: (offset: number) => Place
  readonly facts: Citation[]
  readonly faults: ProseFault[]
  readonly headings: Set<string>
}

/** The character that stands for a cloze's blank while Markdown is read; private use, so no text has it. */
export const BLANK = '\uE000'

const CITATION = /\[\^([^\]\n]*)\]|\uE000/g
const CORRECTION = /^\[!CORRECTION ([a-z0-9.-]+)\][ \t]*(?:\n|$)/

/**
 * Reads Markdown into the blocks that the app can show. Only an allow-list of forms passes (no HTML, no images), so that
 * no HTML parser ever meets content. `[^fact-id]` cites a fact; a blockquote that starts with `[!CORRECTION fact-id]` corrects the notes.
 */
export function readProse(markdown: string): ProseResult {
  const reading: Reading = {
    markdown,
    placeOf: placesOf(markdown),
    facts: [],
    faults: [],
    headings: new Set(),
  }
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const prose = root.children.flatMap((child) => block(child, reading))
  return { prose, facts: reading.facts, faults: reading.faults }
}

function block(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlines(node.children, reading) }]
    case 'heading':
      return heading(node, reading)
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap((child) => block(child, reading))),
        },
      ]
    case 'code':
      if (node.lang === 'diagram') return diagram(node, reading)
      return [{ kind: 'code', language: node.lang ?? 'text', text: node.value }]
    case 'blockquote':
      return [quote(node, reading)]
    case 'table': {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => inlines(cell.children, reading)),
      )
      return [{ kind: 'table', head: head ?? [], align: node.align ?? [], rows }]
    }
    default:
      return refuse(node, reading)
  }
}

function diagram(node: Extract<RootContent, { type: 'code' }>, reading: Reading): Block[] {
  const result = readDiagram(node.value, (node.position?.start.line ?? 1) + 1)
  if (result.ok) return [{ kind: 'diagram', diagram: result.diagram }]
  reading.faults.push(...result.faults.map(({ line, column, message }) => ({ line, column, message })))
  return []
}

function heading(node: Extract<RootContent, { type: 'heading' }>, reading: Reading): Block[] {
  if (node.depth !== 2 && node.depth !== 3)
    return refuse(node, reading, 'Use headings of level 2 and 3 only.')
  const children = inlines(node.children, reading)
  const id = slug(plainText(children))
  if (reading.headings.has(id))
    refuse(node, reading, `A second heading "${plainText(children)}": make it unique.`)
  reading.headings.add(id)
  return [{ kind: 'heading', level: node.depth, id, children }]
}

function quote(node: Blockquote, reading: Reading): Block {
  const first = node.children[0]
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  const match = opening?.type === 'text' ? CORRECTION.exec(opening.value) : null
  if (opening?.type !== 'text' || match === null) {
    if (opening?.type === 'text' && opening.value.startsWith('[!')) refuse(opening, reading, NO_CORRECTION)
    return { kind: 'quote', blocks: node.children.flatMap((child) => block(child, reading)) }
  }
  const fact = match[1] as FactId
  reading.facts.push({ fact, ...placeIn(opening, match[0].trimEnd(), reading) })
  opening.value = opening.value.slice(match[0].length)
  return { kind: 'correction', fact, blocks: node.children.flatMap((child) => block(child, reading)) }
}

const NO_CORRECTION = 'A correction starts with [!CORRECTION fact-id] on a line of its own.'
const NO_BLANK_IN_CODE = 'A hidden part holds its code whole: write {{`code`}}.'

function inlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return text(node, reading)
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: inlines(node.children, reading) }]
      case 'inlineCode':
        if (node.value.includes(BLANK)) return refuse(node, reading, NO_BLANK_IN_CODE)
        return [{ kind: 'code', text: node.value }]
      case 'break':
        return [{ kind: 'text', text: ' ' }]
      case 'link':
        if (!node.url.startsWith('https://') && !node.url.startsWith('#/'))
          return refuse(
            node,
            reading,
            `"${node.url}" is not a link for content: use https:// or #/ for a page of the app.`,
          )
        return [{ kind: 'link', href: node.url, children: inlines(node.children, reading) }]
      default:
        return refuse(node, reading)
    }
  })
}

function text(node: Text, reading: Reading): Inline[] {
  const { value } = node
  const result: Inline[] = []
  let from = 0
  for (const match of value.matchAll(CITATION)) {
    const words = value.slice(from, match.index)
    if (words !== '') result.push({ kind: 'text', text: words })
    const fact = match[1] as FactId | undefined
    if (fact === undefined) result.push({ kind: 'blank' })
    else {
      reading.facts.push({ fact, ...placeIn(node, match[0], reading) })
      result.push({ kind: 'fact', fact })
    }
    from = match.index + match[0].length
  }
  if (from < value.length) result.push({ kind: 'text', text: value.slice(from) })
  return result
}

/** Where words of a text node stand; where the node begins when the source spells them in another way. */
function placeIn(node: Text, words: string, reading: Reading): Place {
  const start = node.position?.start.offset ?? 0
  const at = reading.markdown.indexOf(words, start)
  return reading.placeOf(at >= 0 && at < (node.position?.end.offset ?? 0) ? at : start)
}

function refuse(node: Nodes, reading: Reading, message = `Content may not contain ${node.type}.`): [] {
  const start = node.position?.start
  reading.faults.push({ line: start?.line ?? 1, column: start?.column ?? 1, message })
  return []
}

/** Words as a part of an address: lower case, with hyphens. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

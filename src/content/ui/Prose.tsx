import { type ReactNode, createContext, useContext } from 'react'
import type { Fact } from '../course.ts'
import type { FactId } from '../ids.ts'
import type { Block, Inline, Prose as Blocks } from '../prose.ts'
import { CodeBlock } from './CodeBlock.tsx'
import { DiagramFigure } from './DiagramFigure.tsx'
import { EvidenceMark } from './EvidenceMark.tsx'
import './prose.css'

/** The facts that citations in a text refer to; without it, citations are left out. */
const Facts = createContext<ReadonlyMap<FactId, Fact> | undefined>(undefined)

const Below = createContext<ReadonlyMap<string, ReactNode> | undefined>(undefined)

/** Shows compiled text. Elements are made from an allow-list of blocks: no HTML is ever parsed. */
export function Prose(props: {
  readonly text: Blocks
  readonly facts?: readonly Fact[]
  /** What stands below a heading of level 2, by its id. */
  readonly below?: ReadonlyMap<string, ReactNode>
}) {
  const facts = props.facts === undefined ? undefined : new Map(props.facts.map((fact) => [fact.id, fact]))
  return (
    <Facts.Provider value={facts}>
      <Below.Provider value={props.below}>
        <div className="prose">{blocks(props.text)}</div>
      </Below.Provider>
    </Facts.Provider>
  )
}

/** Shows a run of inline words without a paragraph around them. */
export function Words(props: { readonly words: readonly Inline[] }) {
  return <>{inlines(props.words)}</>
}

function blocks(list: Blocks): ReactNode[] {
  // Blocks of a compiled text never move: their place is their identity.
  return list.map((item, place) => <BlockView key={`${item.kind}-${place}`} block={item} />)
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>
    case 'heading':
      return block.level === 2 ? (
        <Heading id={block.id} words={block.children} />
      ) : (
        <h3 id={block.id}>{inlines(block.children)}</h3>
      )
    case 'list': {
      const items = block.items.map((item, place) => <li key={`item-${place}`}>{loose(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <Table table={block} />
    case 'code':
      return <CodeBlock language={block.language} text={block.text} />
    case 'quote':
      return <blockquote>{blocks(block.blocks)}</blockquote>
    case 'correction':
      return <Correction fact={block.fact} text={block.blocks} />
    case 'diagram':
      return <DiagramFigure diagram={block.diagram} />
    default:
      return block satisfies never
  }
}

function Heading(props: { readonly id: string; readonly words: readonly Inline[] }) {
  const below = useContext(Below)
  return (
    <>
      <h2 id={props.id}>{inlines(props.words)}</h2>
      {below?.get(props.id)}
    </>
  )
}

/** An item with one paragraph is shown tight, as it was written. */
function loose(item: Blocks): ReactNode {
  const [first, ...rest] = item
  return first?.kind === 'paragraph' ? [...inlines(first.children), ...blocks(rest)] : blocks(item)
}

function Table({ table }: { readonly table: Extract<Block, { kind: 'table' }> }) {
  const align = (column: number) => ({ textAlign: table.align[column] ?? undefined })
  return (
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    <div className="prose__scroll" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) =>
              cell.length === 0 ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty corner heads nothing
                <td key={`h-${column}`} />
              ) : (
                <th key={`h-${column}`} scope="col" style={align(column)}>
                  {inlines(cell)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={`r-${place}`}>
              {row.map((cell, column) => (
                <td key={`c-${column}`} style={align(column)}>
                  {inlines(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Correction(props: { readonly fact: FactId; readonly text: Blocks }) {
  const fact = useContext(Facts)?.get(props.fact)
  return (
    <div className="prose__correction" role="note" aria-label="Correction to the notes">
      <p className="prose__correction-title">
        <span aria-hidden="true">≠</span> Correction to the notes
      </p>
      {blocks(props.text)}
      {fact !== undefined && (
        <p className="prose__source">
          <Source fact={fact} />
        </p>
      )}
    </div>
  )
}

/** Where a fact was read, how well it is known, and when it was checked. */
export function Source({ fact }: { readonly fact: Fact }) {
  return (
    <>
      <ExternalLink href={fact.source}>{sourceName(fact.source)}</ExternalLink>{' '}
      <EvidenceMark evidence={fact.evidence} /> <span className="prose__date">checked {fact.checked}</span>
    </>
  )
}

/** The last part of an address: enough to tell one page of a guide from another. */
export function sourceName(url: string): string {
  const { hostname, pathname } = new URL(url)
  const page = pathname.split('/').findLast((part) => part !== '')
  return page === undefined
    ? hostname
    : `${hostname.replace('docs.aws.amazon.com', 'AWS docs')}: ${page.replace(/\.html$/, '')}`
}

/** A link that leaves the app; it says so to those who cannot see the arrow. */
export function ExternalLink(props: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span aria-hidden="true"> ↗</span>
      <span className="visually-hidden"> (leaves the app)</span>
    </a>
  )
}

function inlines(words: readonly Inline[]): ReactNode[] {
  return words.map((item, place) => <InlineView key={`${item.kind}-${place}`} inline={item} />)
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return <strong>{inlines(inline.children)}</strong>
    case 'emphasis':
      return <em>{inlines(inline.children)}</em>
    case 'code':
      return <code>{inline.text}</code>
    case 'link':
      return inline.href.startsWith('#') ? (
        <a href={inline.href}>{inlines(inline.children)}</a>
      ) : (
        <ExternalLink href={inline.href}>{inlines(inline.children)}</ExternalLink>
      )
    case 'fact':
      return <Citation id={inline.fact} />
    case 'blank':
      return (
        <span className="prose__blank">
          <span className="visually-hidden">blank</span>
        </span>
      )
    default:
      return inline satisfies never
  }
}

function Citation({ id }: { readonly id: FactId }) {
  const facts = useContext(Facts)
  const fact = facts?.get(id)
  if (facts === undefined || fact === undefined) return null
  const number = [...facts.keys()].indexOf(id) + 1
  return (
    <a className="prose__citation" href={fact.source} target="_blank" rel="noopener noreferrer">
      <span className="visually-hidden">Source of fact </span>
      {number}
      <span className="visually-hidden">: {sourceName(fact.source)}, leaves the app</span>
    </a>
  )
}

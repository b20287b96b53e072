import type { FactId } from './ids.ts'
import type { Block, Inline, Prose } from './prose.ts'

/** A section of a topic's text: the part below a level-2 heading, and the facts that it tells. */
export interface TopicSection {
  /** The heading's. */
  readonly id: string
  readonly title: readonly Inline[]
  readonly facts: ReadonlySet<FactId>
}

/** What rests on facts, by the id of the section that tells the most of them; of equals the first. What none tells is left out. */
export function bySection<T extends { readonly facts: readonly FactId[] }>(
  text: Prose,
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const sections = sectionsOf(text)
  const found = new Map<string, T[]>(sections.map(({ id }) => [id, []]))
  for (const item of items) {
    const told = sections.map(({ facts }) => item.facts.filter((fact) => facts.has(fact)).length)
    const most = Math.max(0, ...told)
    const section = most === 0 ? undefined : sections[told.indexOf(most)]
    if (section) found.get(section.id)?.push(item)
  }
  return new Map([...found].filter(([, own]) => own.length > 0))
}

/** The sections of a topic's text, in its order. */
export function sectionsOf(text: Prose): readonly TopicSection[] {
  const sections: (TopicSection & { readonly facts: Set<FactId> })[] = []
  for (const block of text)
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ id: block.id, title: block.children, facts: new Set() })
    else for (const fact of factsIn(block)) sections.at(-1)?.facts.add(fact)
  return sections
}

function factsIn(block: Block): readonly FactId[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineFacts(block.children)
    case 'list':
      return block.items.flat().flatMap(factsIn)
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(inlineFacts)
    case 'correction':
      return [block.fact, ...block.blocks.flatMap(factsIn)]
    case 'quote':
      return block.blocks.flatMap(factsIn)
    case 'code':
    case 'diagram':
      return []
    default:
      return block satisfies never
  }
}

function inlineFacts(words: readonly Inline[]): readonly FactId[] {
  return words.flatMap((word) => {
    if (word.kind === 'fact') return [word.fact]
    return word.kind === 'strong' || word.kind === 'emphasis' || word.kind === 'link'
      ? inlineFacts(word.children)
      : []
  })
}

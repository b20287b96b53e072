import type { Block, Card, FactId, Inline, Topic } from '../content/course.ts'

/** The cards of each section of a topic, by the id of its level-2 heading: those whose facts the section tells. Each card once. */
export function sectionCards(topic: Pick<Topic, 'text' | 'cards'>): ReadonlyMap<string, readonly Card[]> {
  const open = new Set(topic.cards.filter(({ id }) => !id.endsWith('~reversed')))
  const sections = new Map<string, Card[]>()
  for (const { heading, facts } of sectionsOf(topic.text)) {
    const own = [...open].filter((card) => card.facts.some((fact) => facts.has(fact)))
    for (const card of own) open.delete(card)
    if (own.length > 0) sections.set(heading, own)
  }
  return sections
}

function sectionsOf(text: readonly Block[]): readonly { heading: string; facts: ReadonlySet<FactId> }[] {
  const sections: { heading: string; facts: Set<FactId> }[] = []
  for (const block of text)
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block.id, facts: new Set() })
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

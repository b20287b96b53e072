import { isReversed } from '../content/reversed-card.ts'
import { plainText } from '../content/plain-text.ts'
import type { Course, Topic } from '../content/course.ts'
import type { FactId } from '../content/ids.ts'
import type { Block, Prose } from '../content/prose.ts'
import { type KeptPack, labsIn, referenceIn, topicsIn } from '../content/kept-pack.ts'
import type { Entry } from './entry.ts'
import { PAGE_ENTRIES } from './pages.ts'

/** What is searched of a rule of the lab. */
export interface FoundRule {
  readonly id: string
  readonly title: string
  readonly why: string
}

/** Everything that can be found in a course and in the lab. Questions are left out: what finds a question should not be its words. */
export function entriesOf(course: Course, rules: readonly FoundRule[]): readonly Entry[] {
  return [
    ...PAGE_ENTRIES,
    ...entriesOfParts(course),
    ...rules.map(({ id, title, why }): Entry => ({
      kind: 'rule',
      title,
      place: 'Lab rules',
      text: `${why} ${id}`,
      href: `#/lab/rules/${id}`,
    })),
    ...course.matrix.capabilities.map((capability): Entry => ({
      kind: 'capability',
      title: capability.title,
      place: 'Capability matrix',
      text: [capability.group, ...(capability.choices ?? [])].join(' · '),
      href: '#/practise/matrix',
    })),
  ]
}

/** Everything that can be found in a pack of one's own. */
export function entriesOfPack(pack: KeptPack): readonly Entry[] {
  return entriesOfParts({ topics: topicsIn(pack), labs: labsIn(pack), ...referenceIn(pack) })
}

function entriesOfParts({
  topics,
  glossary,
  commands,
  labs,
}: Pick<Course, 'topics' | 'glossary' | 'commands' | 'labs'>): readonly Entry[] {
  return [
    ...topics.flatMap((topic) => [...sectionsOf(topic), ...factsOf(topic), ...cardsOf(topic)]),
    ...glossary.map((term): Entry => ({
      kind: 'term',
      title: term.term,
      place: 'Glossary',
      text: [plainText(term.meaning), ...term.also].join(' · '),
      href: `#/glossary/${term.id}`,
    })),
    ...commands.map((command): Entry => ({
      kind: 'command',
      title: command.command,
      place: 'Commands',
      text: [plainText(command.does), ...command.options].join(' '),
      href: `#/commands/${command.id}`,
    })),
    ...labs.map((lab): Entry => ({
      kind: 'exercise',
      title: lab.title,
      place: 'Lab exercises',
      text: textOf(lab.story),
      href: `#/lab/exercises/${lab.id}`,
    })),
  ]
}

/** The topic as a whole, and each of its headings with the text below it. */
function sectionsOf(topic: Topic): Entry[] {
  const entries: Entry[] = []
  let heading = { title: topic.title, place: 'Topic', href: `#/learn/${topic.id}` }
  let blocks: Block[] = []
  const close = () => {
    const intro = entries.length === 0 ? `${topic.summary} ` : ''
    entries.push({ kind: 'section', ...heading, text: (intro + textOf(blocks)).trim() })
    blocks = []
  }
  for (const block of topic.text)
    if (block.kind === 'heading') {
      close()
      heading = {
        title: plainText(block.children),
        place: topic.title,
        href: `#/learn/${topic.id}/${block.id}`,
      }
    } else blocks.push(block)
  close()
  return entries
}

function factsOf(topic: Topic): Entry[] {
  return topic.facts.map((fact) => {
    const words = plainText(fact.documented)
    return {
      kind: 'fact',
      title: words,
      place: topic.title,
      text: fact.claim ?? '',
      href: addressOf(fact.id),
    }
  })
}

/** A card leads to the first fact behind it: reading on is what somebody who looks for it wants. */
function cardsOf(topic: Topic): Entry[] {
  return topic.cards
    .filter((card) => !isReversed(card))
    .map((card) => ({
      kind: 'card',
      title: textOf(card.front),
      place: topic.title,
      text: [textOf(card.back), textOf(card.extra ?? [])].join(' ').trim(),
      href: card.facts[0] === undefined ? `#/learn/${topic.id}` : addressOf(card.facts[0]),
    }))
}

/** The address of a fact: its id begins with its topic's. */
function addressOf(fact: FactId): string {
  return `#/learn/${fact.split('.')[0]}/${fact}`
}

/** The words of a text without their form. */
export function textOf(prose: Prose): string {
  return prose
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return plainText(block.children)
        case 'list':
          return block.items.map(textOf).join(' ')
        case 'table':
          return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ')
        case 'code':
          return block.text
        case 'correction':
        case 'quote':
          return textOf(block.blocks)
        case 'diagram':
          return [block.diagram.caption, ...block.diagram.edges.map(({ says }) => says)].join(' ')
        default:
          return block satisfies never
      }
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

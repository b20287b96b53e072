import { reversedId } from '../reversed-card.ts'
import type { Card } from '../course.ts'
import type { CardId, FactId, TopicId } from '../ids.ts'
import type { CardSource } from '../types.gen.ts'
import { BLANK } from './prose.ts'
import type { Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** Compiles the cards of a topic. A reversed card becomes two, the second with `~reversed` behind its id. */
export function compileCards(
  reader: Reader,
  source: YamlSource,
  cards: readonly CardSource[],
  topic: TopicId,
): Card[] {
  return cards.flatMap((card, index) => compileCard(reader, source, card, index, topic))
}

function compileCard(
  reader: Reader,
  source: YamlSource,
  card: CardSource,
  index: number,
  topic: TopicId,
): Card[] {
  const prose = (key: 'front' | 'back' | 'extra' | 'text', markdown: string) =>
    reader.prose(source, [index, key], markdown)
  for (const [at, fact] of card.facts.entries())
    reader.facts.push({ name: fact, place: source.placeOf([index, 'facts', at]), by: `"${card.id}" names` })
  const common = {
    id: card.id as CardId,
    topic,
    facts: card.facts as FactId[],
    ...(card.extra === undefined ? {} : { extra: prose('extra', card.extra) }),
  }
  if (card.kind === 'cloze') {
    const { front, back } = clozeSides(reader, source, card.text ?? '', index)
    return [{ ...common, kind: 'cloze', front: prose('text', front), back: prose('text', back) }]
  }
  const front = prose('front', card.front ?? '')
  const back = prose('back', card.back ?? '')
  if (card.kind !== 'reversed') return [{ ...common, kind: card.kind, front, back }]
  return [
    { ...common, kind: 'basic', front, back },
    { ...common, id: reversedId(card.id), kind: 'basic', front: back, back: front },
  ]
}

const HIDDEN = /\{\{(.+?)\}\}/g

function clozeSides(reader: Reader, source: YamlSource, text: string, index: number) {
  const count = [...text.matchAll(HIDDEN)].length
  if (count !== 1)
    reader.list.add(
      source.fault([index, 'text'], `A cloze hides exactly one {{part}}; this one hides ${count}.`),
    )
  return { front: text.replace(HIDDEN, BLANK), back: text.replace(HIDDEN, '**$1**') }
}

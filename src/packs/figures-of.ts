import type { KeptPack, KeptTopic } from '../content/kept-pack.ts'

/** How much there is in a pack, in words: "2 topics, 1 card, 3 questions". */
export function figuresOfPack({ topics, figures }: KeptPack): string {
  return [
    ...(topics.length === 1 ? [] : [counted(topics.length, 'topic')]),
    figuresOf(topics),
    ...figuresBeside(figures),
  ].join(', ')
}

/** How much there is in topics. */
export function figuresOf(topics: readonly KeptTopic[]): string {
  const sum = (count: (topic: KeptTopic) => number) => topics.reduce((all, topic) => all + count(topic), 0)
  return [
    counted(
      sum(({ facts }) => facts),
      'fact',
    ),
    counted(
      sum(({ cards }) => cards.length),
      'card',
    ),
    counted(
      sum(({ questions }) => questions),
      'question',
    ),
  ].join(', ')
}

/** What a pack has beside its topics; what it does not have is not named. */
function figuresBeside({ labs, scenarios, terms, commands }: KeptPack['figures']): string[] {
  const nouns = [
    [labs, 'exercise'],
    [scenarios, 'service selection'],
    [terms, 'term'],
    [commands, 'command'],
  ] as const
  return nouns.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

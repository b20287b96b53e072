import type { Topic } from '../content/course.ts'

/** How much there is in topics, in words: "2 topics, 1 card, 3 questions". */
export function figuresOf(topics: readonly Topic[]): string {
  const sum = (key: 'facts' | 'cards' | 'questions') =>
    topics.reduce((all, topic) => all + topic[key].length, 0)
  return [
    ...(topics.length === 1 ? [] : [counted(topics.length, 'topic')]),
    counted(sum('facts'), 'fact'),
    counted(sum('cards'), 'card'),
    counted(sum('questions'), 'question'),
  ].join(', ')
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

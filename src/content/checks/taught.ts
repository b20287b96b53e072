import type { Path } from '../compile/fault.ts'
import type { Course, Topic } from '../course.ts'
import type { Inline, Prose } from '../prose.ts'
import type { TopicQuestion } from '../question.ts'
import { choices } from './choices.ts'

/** A text in which the course says that something is so; where it stands in which item. */
export interface Taught {
  readonly id: string
  readonly path: Path
  readonly prose: Prose
}

/**
 * All that is taught as right: the texts without their corrections, what facts document, backs of cards, right options and
 * reasons. Stems, fronts and wrong options may say anything.
 */
export function taughtIn(course: Course): Taught[] {
  return [
    ...course.topics.flatMap(taughtInTopic),
    ...choices(course).flatMap(({ id, options }) =>
      options.flatMap(({ right, textPath, text, whyPath, why }) => [
        ...(right ? [{ id, path: textPath, prose: text }] : []),
        { id, path: whyPath, prose: why },
      ]),
    ),
    ...course.topics.flatMap(({ questions }) => questions.flatMap(taughtByPlaces)),
    ...course.labs.flatMap((lab) => [
      ...lab.hints.map((hint, at) => ({ id: lab.id, path: ['hints', at], prose: said(hint) })),
      ...lab.solutions.map(({ why }, at) => ({ id: lab.id, path: ['solutions', at, 'why'], prose: why })),
    ]),
  ]
}

function taughtInTopic({ id, text, facts, cards }: Topic): Taught[] {
  return [
    { id, path: [], prose: text.filter(({ kind }) => kind !== 'correction') },
    ...facts.map((fact) => ({ id: fact.id, path: ['documented'], prose: said(fact.documented) })),
    ...cards.flatMap((card) => [
      { id: card.id, path: [card.kind === 'cloze' ? 'text' : 'back'], prose: card.back },
      ...(card.extra ? [{ id: card.id, path: ['extra'], prose: card.extra }] : []),
    ]),
  ]
}

/** Steps and items are right where they belong; a target is right for its items only. */
function taughtByPlaces(question: TopicQuestion): Taught[] {
  const { id } = question
  if (question.kind === 'ordering')
    return question.steps.map(({ why }, at) => ({ id, path: ['steps', at, 'why'], prose: why }))
  if (question.kind === 'matching')
    return question.items.map(({ why }, at) => ({ id, path: ['items', at, 'why'], prose: why }))
  return []
}

function said(words: readonly Inline[]): Prose {
  return [{ kind: 'paragraph', children: words }]
}

import type { QuestionKind } from '../../content/question.ts'

/** The kinds of questions as a learner reads them. */
export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  'multiple-choice': 'One answer',
  'multiple-response': 'Several answers',
  ordering: 'Bring into order',
  matching: 'Match',
  'config-debugging': 'Find or mend a fault',
  pricing: 'Reckon a price',
  'service-selection': 'Choose a service',
}

/** The parts of a filter as a learner reads them. */
export const PART_NAMES = {
  scope: 'the exam or task',
  topic: 'the topic',
  kind: 'the kind',
  difficulty: 'the difficulty',
  standing: 'how they went before',
} as const

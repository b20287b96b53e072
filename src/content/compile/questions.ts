import type { OptionId, QuestionId, TaskRef, TopicId } from '../ids.ts'
import type { PriceBook } from '../price-book.ts'
import type { ServiceSelection, TopicQuestion } from '../question.ts'
import type { QuestionFile, ServiceSelectionSource } from '../types.gen.ts'
import { compileChoice } from './choice-question.ts'
import { compileDebugging } from './debugging-question.ts'
import { compileMatching } from './matching-question.ts'
import { compileOrdering } from './ordering-question.ts'
import { compilePricing } from './pricing-question.ts'
import type { Provers } from './provers.ts'
import { noteTasks, questionPart, type TopicQuestionSource } from './question-part.ts'
import type { Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** What the keys of a topic's questions are proved with. */
export interface QuestionProof extends Pick<Provers, 'proveDebugging' | 'provePricing'> {
  readonly books: readonly PriceBook[]
}

/** Compiles the questions of a topic, each kind by its own file; service selections belong to the compute-choice pack. */
export function compileQuestions(
  reader: Reader,
  source: YamlSource,
  questions: QuestionFile,
  topic: TopicId,
  proof: QuestionProof,
): TopicQuestion[] {
  return questions.flatMap((question, index) => {
    if (question.kind !== 'service-selection')
      return compileQuestion(reader, source, question, index, topic, proof) ?? []
    reader.list.add(source.fault([index, 'kind'], STRAY))
    return []
  })
}

const STRAY = 'A service selection belongs to questions.yaml of a pack with a matrix.'

function compileQuestion(
  reader: Reader,
  source: YamlSource,
  question: TopicQuestionSource,
  index: number,
  topic: TopicId,
  proof: QuestionProof,
): TopicQuestion | undefined {
  const partOf = <Source extends TopicQuestionSource>(one: Source) =>
    questionPart(reader, source, one, index, topic)
  switch (question.kind) {
    case 'multiple-choice':
    case 'multiple-response':
      return compileChoice(partOf(question))
    case 'ordering':
      return compileOrdering(partOf(question))
    case 'matching':
      return compileMatching(partOf(question))
    case 'config-debugging':
      return compileDebugging(partOf(question), proof.proveDebugging)
    case 'pricing':
      return compilePricing(partOf(question), (asked) => proof.provePricing(asked, proof.books))
    default:
      return question satisfies never
  }
}

/** Compiles a service selection. Its key is only claimed here; the prover of the choice subject holds it against the matrix. */
export function compileServiceSelection(
  reader: Reader,
  source: YamlSource,
  question: ServiceSelectionSource,
  index: number,
): ServiceSelection {
  noteTasks(reader, source, question, index)
  return {
    id: question.id as QuestionId,
    kind: 'service-selection',
    title: question.title,
    stem: reader.prose(source, [index, 'stem'], question.stem),
    options: question.options.map((service) => ({
      id: service as OptionId,
      text: [{ kind: 'paragraph', children: [{ kind: 'text', text: service }] }],
      right: question.answer.includes(service),
      why: reader.prose(source, [index, 'whys', service], whyOf(question, service)),
    })),
    constraints: question.constraints,
    tasks: question.exams as TaskRef[],
    adjacent: question.options.includes('apprunner'),
    difficulty: question.difficulty,
    checked: question.checked,
  }
}

/** Own keys only: "constructor" has no why. */
function whyOf({ whys }: ServiceSelectionSource, service: string): string {
  return Object.hasOwn(whys, service) ? (whys[service] ?? '') : ''
}

import type {
  ChoiceQuestion,
  FactId,
  OptionId,
  QuestionId,
  ServiceSelection,
  TaskRef,
  TopicId,
} from '../course.ts'
import type { ChoiceQuestionSource, QuestionFile, ServiceSelectionSource } from '../types.gen.ts'
import type { Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** Compiles multiple choice and multiple response; service selections belong to the compute-choice pack. */
export function compileChoiceQuestions(
  reader: Reader,
  source: YamlSource,
  questions: QuestionFile,
  topic: TopicId,
): ChoiceQuestion[] {
  return questions.flatMap((question, index) => {
    if (question.kind === 'service-selection') {
      reader.list.add(
        source.fault(
          [index, 'kind'],
          'A service selection belongs to questions.yaml of a pack with a matrix.',
        ),
      )
      return []
    }
    checkKey(reader, source, question, index)
    noteTasks(reader, source, question, index)
    for (const [at, fact] of question.facts.entries())
      reader.facts.push({
        name: fact,
        place: source.placeOf([index, 'facts', at]),
        by: `"${question.id}" names`,
      })
    return [
      {
        id: question.id as QuestionId,
        kind: question.kind,
        topic,
        stem: reader.prose(source, [index, 'stem'], question.stem),
        options: question.options.map((option, at) => ({
          id: option.id as OptionId,
          text: reader.prose(source, [index, 'options', at, 'text'], option.text),
          right: option.right === true,
          why: reader.prose(source, [index, 'options', at, 'why'], option.why),
        })),
        facts: question.facts as FactId[],
        tasks: question.exams as TaskRef[],
        adjacent: question.adjacent,
        difficulty: question.difficulty,
        checked: question.checked,
      },
    ]
  })
}

function checkKey(reader: Reader, source: YamlSource, question: ChoiceQuestionSource, index: number): void {
  const right = question.options.filter((option) => option.right).length
  const fault = (message: string) => reader.list.add(source.fault([index, 'options'], message))
  if (question.kind === 'multiple-choice' && right !== 1)
    fault(`A multiple choice has exactly one right option; this one has ${right}.`)
  if (question.kind === 'multiple-response' && (right < 2 || right === question.options.length))
    fault(
      `A multiple response has at least two right options and a wrong one; this one has ${right} of ${question.options.length}.`,
    )
  const ids = question.options.map((option) => option.id)
  if (new Set(ids).size < ids.length) fault('Two options have the same id.')
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

function noteTasks(reader: Reader, source: YamlSource, question: QuestionFile[number], index: number): void {
  for (const [at, task] of question.exams.entries())
    reader.tasks.push({
      name: task,
      place: source.placeOf([index, 'exams', at]),
      by: `"${question.id}" names`,
    })
}

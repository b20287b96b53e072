import { placesOf } from '../../base/text-range.ts'
import type { Fact, Topic } from '../course.ts'
import type { FactId, PackId, TopicId } from '../ids.ts'
import type { Prose } from '../prose.ts'
import type { CardFile, FactFile, QuestionFile, TopicFrontMatter } from '../types.gen.ts'
import { compileCards } from './cards.ts'
import { readProse } from './prose.ts'
import { compileQuestions, type QuestionProof } from './questions.ts'
import { type Part, pathIn, type Reader } from './reader.ts'
import { offsetOfWords, type YamlSource } from './yaml-source.ts'

/** Compiles one topic folder (`pack/01-name`): topic.md, facts.yaml, cards.yaml, questions.yaml. */
export function compileTopic(
  reader: Reader,
  folder: string,
  pack: PackId,
  proof: QuestionProof,
): Topic | undefined {
  const text = readTopicText(reader, pathIn(folder, 'topic.md'))
  const facts = reader.yaml<FactFile>(pathIn(folder, 'facts.yaml'), 'fact')
  const cards = reader.yaml<CardFile>(pathIn(folder, 'cards.yaml'), 'card')
  const questions = reader.yaml<QuestionFile>(pathIn(folder, 'questions.yaml'), 'question')
  return text && facts && cards && questions
    ? topicOf(reader, { text, facts, cards, questions }, pack, proof)
    : undefined
}

/** What a topic is made of, each part with its place, wherever it was read from. */
export interface TopicParts {
  readonly text: { readonly front: TopicFrontMatter; readonly source: YamlSource; readonly prose: Prose }
  readonly facts: Part<FactFile>
  readonly cards: Part<CardFile>
  readonly questions: Part<QuestionFile>
}

/** Compiles the parts of one topic. */
export function topicOf(
  reader: Reader,
  { text, facts, cards, questions }: TopicParts,
  pack: PackId,
  proof: QuestionProof,
): Topic {
  const id = text.front.id as TopicId
  reader.declare(id, text.source, [])
  for (const { source, value } of [facts, cards, questions]) declareIds(reader, source, value, id)
  return {
    id,
    pack,
    title: text.front.title,
    summary: text.front.summary,
    headings: text.front.headings,
    sources: text.front.sources,
    text: text.prose,
    facts: facts.value.map((fact, index): Fact => {
      const { claim } = fact.notes
      return {
        id: fact.id as FactId,
        documented: reader.inline(facts.source, [index, 'documented'], fact.documented),
        verdict: fact.notes.verdict,
        ...(claim === undefined ? {} : { claim }),
        source: fact.source,
        evidence: fact.evidence,
        checked: fact.checked,
        valid: fact.valid,
      }
    }),
    cards: compileCards(reader, cards.source, cards.value, id),
    questions: compileQuestions(reader, questions.source, questions.value, id, proof),
  }
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/

function readTopicText(reader: Reader, file: string) {
  const text = reader.text(file)
  if (text === undefined) return undefined
  const match = FRONT_MATTER.exec(text)
  if (match === null) {
    reader.list.add({
      file,
      line: 1,
      column: 1,
      message: 'A topic starts with front matter between two lines of "---".',
    })
    return undefined
  }
  const front = reader.yaml<TopicFrontMatter>(file, 'topic', match[1] ?? '', 2)
  if (!front) return undefined
  const above = match[0].split('\n').length - 1
  const { prose, facts, faults } = readProse(text.slice(match[0].length))
  for (const { line, column, message } of faults)
    reader.list.add({ file, line: line + above, column, message })
  for (const { fact, line, column } of facts)
    reader.facts.push({ name: fact, place: { file, line: line + above, column }, by: 'The text cites' })
  const body = match[0].length
  const source: YamlSource = {
    ...front.source,
    // What is looked for by its words stands in the text, below the front matter.
    placeOfWords: (_path, words) => ({
      file,
      ...placesOf(text)(body + offsetOfWords(text.slice(body), words)),
    }),
  }
  return { front: front.value, source, prose }
}

function declareIds(
  reader: Reader,
  source: YamlSource,
  items: readonly { id: string }[],
  topic: TopicId,
): void {
  for (const [index, { id }] of items.entries()) {
    reader.declare(id, source, [index])
    if (!id.startsWith(`${topic}.`))
      reader.list.add(source.fault([index, 'id'], `"${id}" must start with the topic's id: "${topic}.…".`))
  }
}

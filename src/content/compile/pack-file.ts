import type { Topic } from '../course.ts'
import type { Exercise } from '../exercise.ts'
import type { PackId } from '../ids.ts'
import { LARGEST_PACK, type PackContext, type PackReading } from '../own-pack.ts'
import type {
  CardFile,
  CommandFile,
  FactFile,
  GlossaryFile,
  LabSource,
  PackFileSource,
  QuestionFile,
} from '../types.gen.ts'
import { selectionsOf } from './choice-pack.ts'
import { exerciseOf } from './labs.ts'
import { noteNotice, type PackProof } from './pack-topics.ts'
import { packReading, refusedPack } from './pack-reading.ts'
import type { Provers } from './provers.ts'
import { type Part, type Reader, reader } from './reader.ts'
import { commandsOf, termsOf } from './reference.ts'
import { type SchemaChecks, shapeFaults } from './shape.ts'
import { topicOf } from './topic.ts'
import type { YamlSource } from './yaml-source.ts'

/** What a pack is held against and proved with. A pack has no matrix, prices or exams of its own. */
export interface PackDeps extends Provers {
  readonly schemas: Omit<SchemaChecks, 'matrix' | 'price-book' | 'exam'>
}

/** Compiles a pack of one file with the same schemas, proofs and checks as the course. */
export function compilePackFile(
  file: string,
  text: string,
  context: PackContext,
  deps: PackDeps,
): PackReading {
  const hostile = whyNotRead(text)
  if (hostile !== undefined) return refusedPack([{ file, line: 1, column: 1, message: hostile }])
  const read = reader(new Map([[file, text]]), deps.schemas)
  const found = read.yaml<PackFileSource>(file, 'pack-file')
  return packReading(
    read,
    {
      head: found?.value,
      parts: found ? partsOf(read, found, context, deps) : NOTHING,
      headings: [],
      corrections: [],
    },
    context,
  )
}

const NOTHING = { topics: [], labs: [], scenarios: [], glossary: [], commands: [] }

function partsOf(read: Reader, file: Part<PackFileSource>, context: PackContext, deps: PackDeps) {
  const { source, value } = file
  noteNotice(read, file)
  const part = <T>(key: keyof PackFileSource, schema: keyof PackDeps['schemas']) =>
    value[key] === undefined ? undefined : partAt<T>(read, source.at([key]), deps.schemas, schema)
  const taught = value.topics.flatMap((_, at) =>
    topicAt(read, source.at(['topics', at]), value.id as PackId, deps.schemas, {
      ...deps,
      books: context.books,
    }),
  )
  const topics = taught.map(({ topic }) => topic)
  const selections = part<QuestionFile>('selections', 'question')
  const glossary = part<GlossaryFile>('glossary', 'glossary')
  const commands = part<CommandFile>('commands', 'command')
  return {
    topics,
    labs: taught.flatMap(({ labs }) => labs),
    scenarios: selections ? selectionsOf(read, selections, context.matrix, deps.proveSelection) : [],
    glossary: glossary ? termsOf(read, glossary) : [],
    commands: commands ? commandsOf(read, commands, topics) : [],
  }
}

/** A part of the file that is held against a schema of its own; its faults are noted. */
function partAt<T>(
  read: Reader,
  source: YamlSource,
  schemas: PackDeps['schemas'],
  schema: keyof PackDeps['schemas'],
): Part<T> | undefined {
  const faults = shapeFaults(source, schemas[schema])
  for (const fault of faults) read.list.add(fault)
  return faults.length > 0 ? undefined : { value: source.value as T, source }
}

function topicAt(
  read: Reader,
  source: YamlSource,
  pack: PackId,
  schemas: PackDeps['schemas'],
  proof: PackProof,
): { topic: Topic; labs: readonly Exercise[] }[] {
  const front = source.value as PackFileSource['topics'][number]
  const facts = partAt<FactFile>(read, source.at(['facts']), schemas, 'fact')
  const cards = partAt<CardFile>(read, source.at(['cards']), schemas, 'card')
  const questions = partAt<QuestionFile>(read, source.at(['questions']), schemas, 'question')
  const prose = read.prose(source, ['text'], front.text)
  if (!facts || !cards || !questions) return []
  const text = { front: { ...front, headings: [] }, source: withWordsOf(source, 'text'), prose }
  const topic = topicOf(read, { text, facts, cards, questions }, pack, proof)
  const labs = (front.exercises ?? []).flatMap((_, at) => {
    const lab = partAt<LabSource>(read, source.at(['exercises', at]), schemas, 'lab')
    return lab ? [exerciseOf(read, lab, topic.id, (one) => proof.proveLab(one, proof.books))] : []
  })
  return [{ topic, labs }]
}

/** What is looked for by its words in a topic stands in its text. */
function withWordsOf(source: YamlSource, key: string): YamlSource {
  return { ...source, placeOfWords: (_path, words) => source.placeOfWords([key], words) }
}

/** Why a text is not even parsed. */
function whyNotRead(text: string): string | undefined {
  return text.length > LARGEST_PACK
    ? 'This file is larger than 1 MB, which no pack of one file is: split it into several packs, or open a zip of its folder.'
    : whyNoText(text)
}

/** Why a text of any size is not parsed. */
export function whyNoText(text: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- what no text has
  if (/[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text))
    return 'This is not a text file. A pack is YAML or JSON in UTF-8, or a zip of such files.'
  if (/(["'])\1{99}/.test(text))
    return 'This file has a hundred quotation marks in a row, at which its reader would fail.'
  return tooDeep(text) ? 'This file nests deeper than any pack does, so it is not read.' : undefined
}

const DEEPEST = 60

/** Nesting that would run a parser out of stack: brackets that stay open, and lists or keys within lists on one line. */
function tooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > DEEPEST) return true
  }
  return new RegExp(`(?:[-?:] ){${DEEPEST}}`).test(text)
}

import { checkContent } from '../checks/checks.ts'
import type { Course, PackId, Topic } from '../course.ts'
import { LARGEST_PACK, type PackContext, type PackReading } from '../own-pack.ts'
import type { CardFile, FactFile, PackFileSource, QuestionFile } from '../types.gen.ts'
import { crossCheck } from './cross-check.ts'
import { comparePlaces, type ContentFault } from './fault.ts'
import { withOwnIds } from './own-ids.ts'
import type { Provers } from './provers.ts'
import { type Reader, reader } from './reader.ts'
import { type SchemaChecks, type SchemaName, shapeFaults } from './shape.ts'
import { topicOf } from './topic.ts'
import type { YamlSource } from './yaml-source.ts'

/** More faults than this are not told at once: the first ones are mended first. */
const MOST_FAULTS = 100

/** The schemas that a pack file is held against. */
export type PackSchemas = Pick<SchemaChecks, 'pack-file' | 'fact' | 'card' | 'question'>

/** Compiles a pack of one file with the same schemas, proofs and checks as the course; only spelling needs more than a browser has. */
export function compilePackFile(
  file: string,
  text: string,
  context: PackContext,
  deps: Provers & { readonly schemas: PackSchemas },
): PackReading {
  const hostile = whyNotRead(text)
  if (hostile !== undefined) return refused([{ file, line: 1, column: 1, message: hostile }])
  const read = reader(new Map([[file, text]]), deps.schemas as SchemaChecks)
  const found = read.yaml<PackFileSource>(file, 'pack-file')
  const topics = found
    ? found.value.topics.flatMap((_, at) =>
        topicAt(read, found.source.at(['topics', at]), found.value.id, deps, context),
      )
    : []
  const course = courseOf(topics, context)
  if (read.list.faults.length === 0) crossCheck(read, course)
  const faults = checkContent({
    course,
    headings: [],
    corrections: [],
    items: read.items,
    sources: read.files,
    faults: read.list.faults,
    day: context.day,
  })
  if (faults.length > 0 || !found) return refused(faults)
  const { id, title, summary } = found.value
  return {
    kind: 'pack',
    pack: { id: id as PackId, title, summary, topics: topics.map((topic) => withOwnIds(topic, id)) },
  }
}

function topicAt(
  read: Reader,
  source: YamlSource,
  pack: string,
  deps: Provers & { readonly schemas: PackSchemas },
  { books }: PackContext,
): Topic[] {
  const front = source.value as PackFileSource['topics'][number]
  const part = <T>(key: string, schema: SchemaName): { value: T; source: YamlSource } | undefined => {
    const at = source.at([key])
    const faults = shapeFaults(at, (deps.schemas as SchemaChecks)[schema])
    for (const fault of faults) read.list.add(fault)
    return faults.length > 0 ? undefined : { value: at.value as T, source: at }
  }
  const facts = part<FactFile>('facts', 'fact')
  const cards = part<CardFile>('cards', 'card')
  const questions = part<QuestionFile>('questions', 'question')
  const prose = read.prose(source, ['text'], front.text)
  if (!facts || !cards || !questions) return []
  const text = { front: { ...front, headings: [] }, source: withWordsOf(source, 'text'), prose }
  return [topicOf(read, { text, facts, cards, questions }, pack as PackId, { ...deps, books })]
}

/** What is looked for by its words in a topic stands in its text. */
function withWordsOf(source: YamlSource, key: string): YamlSource {
  return { ...source, placeOfWords: (_path, words) => source.placeOfWords([key], words) }
}

function courseOf(topics: readonly Topic[], { exams, books }: PackContext): Course {
  return {
    outline: { topics: [], scenarios: 0, labs: 0, exams: [] },
    contents: { packs: [], summaries: {} },
    questions: [],
    topics,
    scenarios: [],
    labs: [],
    matrix: { checked: '', services: [], capabilities: [] },
    glossary: [],
    commands: [],
    exams,
    priceBooks: books,
  }
}

/** Why a text is not even parsed. */
function whyNotRead(text: string): string | undefined {
  if (text.length > LARGEST_PACK)
    return 'This file is larger than 1 MB, which no pack of one file is: split it into several packs.'
  if (text.startsWith('PK'))
    return 'This is a zip archive. A pack is one YAML or JSON file: unpack the archive and open the file in it.'
  // oxlint-disable-next-line no-control-regex -- what no text has
  if (/[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text))
    return 'This is not a text file. A pack is one YAML or JSON file in UTF-8.'
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

function refused(faults: readonly ContentFault[]): PackReading {
  return { kind: 'refused', faults: faults.toSorted(comparePlaces).slice(0, MOST_FAULTS) }
}

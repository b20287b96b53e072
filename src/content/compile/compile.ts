import type { Course, Exam, ExamId, PackId, PriceBook, TaskRef, Topic } from '../course.ts'
import type { ExamSource, Pack, PriceBookSource } from '../types.gen.ts'
import { compileChoicePack, type ProveSelection } from './choice-pack.ts'
import { crossCheck } from './cross-check.ts'
import type { ContentFault } from './fault.ts'
import { outlineOf } from './outline.ts'
import { type ContentFiles, type Reader, reader } from './reader.ts'
import type { SchemaChecks } from './shape.ts'
import { compileTopic } from './topic.ts'

/** What the compiler needs of the world: compiled schemas and the provers of keys. */
export interface CompileDeps {
  readonly schemas: SchemaChecks
  readonly proveSelection: ProveSelection
}

/** A course, usable only when there are no faults. */
export interface Compilation {
  readonly course: Course
  readonly faults: readonly ContentFault[]
}

/** Compiles a content folder. Pure: the same files always give the same course and the same faults, in the order of the files. */
export function compileContent(files: ContentFiles, deps: CompileDeps): Compilation {
  const read = reader(files, deps.schemas)
  const packs = packsOf(read)
  const choice = packs
    .filter(({ folder }) => files.has(`${folder}/matrix.yaml`))
    .map(({ folder }) => compileChoicePack(read, folder, deps.proveSelection))
    .find((compiled) => compiled !== undefined)
  const parts = {
    topics: packs.flatMap(({ folder, pack }) => topicsOf(read, folder, pack.id as PackId)),
    scenarios: choice?.scenarios ?? [],
    matrix: choice?.matrix ?? { checked: '', services: [], capabilities: [] },
    exams: filesOf(read, 'exams/').flatMap((file) => examOf(read, file)),
    priceBooks: filesOf(read, 'prices/').flatMap((file) => priceBookOf(read, file)),
  }
  refuseStrangers(read)
  const course: Course = { ...parts, outline: outlineOf(packs.map(({ pack }) => pack), parts) }
  if (read.list.faults.length === 0) crossCheck(read, course)
  return { course, faults: inOrder(read.list.faults) }
}

function filesOf(read: Reader, folder: string): string[] {
  return [...read.files.keys()].filter((file) => file.startsWith(folder) && file.endsWith('.yaml')).toSorted()
}

function packsOf(read: Reader): { folder: string; pack: Pack }[] {
  return filesOf(read, '').flatMap((file) => {
    const folder = /^([^/]+)\/pack\.yaml$/.exec(file)?.[1]
    const pack = folder === undefined ? undefined : read.yaml<Pack>(file, 'pack')
    if (folder === undefined || pack === undefined) return []
    if (pack.value.id !== folder) read.list.add(pack.source.fault(['id'], `The pack's id must be its folder's name, "${folder}".`))
    return [{ folder, pack: pack.value }]
  })
}

function topicsOf(read: Reader, folder: string, pack: PackId): Topic[] {
  const folders = new Set<string>()
  for (const file of read.files.keys()) {
    const topic = /^([^/]+\/[^/]+)\/[^/]+$/.exec(file)?.[1]
    if (topic?.startsWith(`${folder}/`)) folders.add(topic)
  }
  return [...folders].toSorted().flatMap((topic) => compileTopic(read, topic, pack) ?? [])
}

function examOf(read: Reader, file: string): Exam[] {
  const exam = read.yaml<ExamSource>(file, 'exam')?.value
  if (!exam) return []
  const id = exam.id as ExamId
  const domains = exam.domains.map(({ tasks, ...domain }) => ({
    ...domain,
    tasks: tasks.map((task) => ({ ref: `${id}/${task.id}` as TaskRef, title: task.title })),
  }))
  return [{ ...exam, id, domains } as Exam]
}

function priceBookOf(read: Reader, file: string): PriceBook[] {
  const book = read.yaml<PriceBookSource>(file, 'price-book')?.value
  return book ? [book as PriceBook] : []
}

const KNOWN = [
  /^[^/]+\/pack\.yaml$/,
  /^[^/]+\/matrix\.yaml$/,
  /^[^/]+\/questions\.yaml$/,
  /^[^/]+\/[^/]+\/(topic\.md|facts\.yaml|cards\.yaml|questions\.yaml)$/,
  /^(exams|prices)\/[^/]+\.yaml$/,
]

/** A misspelt file name would otherwise drop its content in silence. */
function refuseStrangers(read: Reader): void {
  for (const file of read.files.keys())
    if (!file.endsWith('README.md') && !KNOWN.some((pattern) => pattern.test(file)))
      read.list.add({ file, line: 1, column: 1, message: 'No content file has this name; see "Writing content" in the README.' })
}

function inOrder(faults: readonly ContentFault[]): ContentFault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

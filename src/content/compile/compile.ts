import type { Course, Exam } from '../course.ts'
import type { ExamId, PackId, TaskRef } from '../ids.ts'
import type { ExamSource, Pack } from '../types.gen.ts'
import { compileChoicePack } from './choice-pack.ts'
import { compileCommands, compileGlossary } from './reference.ts'
import { crossCheck } from './cross-check.ts'
import { comparePlaces, type ContentFault } from './fault.ts'
import { contentsOf, entriesOf, outlineOf } from './outline.ts'
import { compileTopics, isPackFile, readPack } from './pack-topics.ts'
import { compilePriceBooks } from './price-books.ts'
import type { Provers } from './provers.ts'
import { type ContentFiles, type Item, type Reader, reader } from './reader.ts'
import type { SchemaChecks } from './shape.ts'
import { readTables, type Tables } from './tables.ts'

/** What the compiler needs of the world: compiled schemas and the provers of keys. */
export interface CompileDeps extends Provers {
  readonly schemas: SchemaChecks
}

/** A course, usable only when there are no faults, and where its items stand. */
export interface Compilation extends Tables {
  readonly course: Course
  readonly items: ReadonlyMap<string, Item>
  /** The files as they were given. */
  readonly sources: ContentFiles
  readonly faults: readonly ContentFault[]
}

/** Compiles a content folder. Pure: the same files always give the same course and the same faults, in the order of the files. */
export function compileContent(files: ContentFiles, deps: CompileDeps): Compilation {
  const read = reader(files, deps.schemas)
  const packs = packsOf(read)
  const choice = choiceOf(read, packs, deps.proveSelection)
  const priceBooks = compilePriceBooks(read, filesOf(read, 'prices/'))
  const proof = { ...deps, books: priceBooks }
  const taught = packs.flatMap(({ folder, pack }) => compileTopics(read, folder, pack.id as PackId, proof))
  const topics = taught.map(({ topic }) => topic)
  const parts = {
    topics,
    labs: taught.flatMap(({ labs }) => labs),
    scenarios: choice?.scenarios ?? [],
    matrix: choice?.matrix ?? { checked: '', services: [], capabilities: [] },
    exams: filesOf(read, 'exams/').flatMap((file) => examOf(read, file)),
    priceBooks,
    glossary: packs.flatMap(({ folder }) => compileGlossary(read, folder)),
    commands: packs.flatMap(({ folder }) => compileCommands(read, folder, topics)),
  }
  const tables = readTables(
    read,
    packs.map(({ folder }) => folder),
  )
  refuseStrangers(read)
  const course: Course = {
    ...parts,
    outline: outlineOf(parts),
    questions: entriesOf(parts),
    contents: contentsOf(
      packs.map(({ pack }) => pack),
      parts,
    ),
  }
  if (read.list.faults.length === 0) crossCheck(read, course)
  return { course, ...tables, items: read.items, sources: files, faults: inOrder(read.list.faults) }
}

function filesOf(read: Reader, folder: string): string[] {
  return [...read.files.keys()].filter((file) => file.startsWith(folder) && file.endsWith('.yaml')).toSorted()
}

function packsOf(read: Reader): { folder: string; pack: Pack }[] {
  return filesOf(read, '').flatMap((file) => {
    const folder = /^([^/]+)\/pack\.yaml$/.exec(file)?.[1]
    const pack = folder === undefined ? undefined : readPack(read, file)
    if (folder === undefined || pack === undefined) return []
    if (pack.value.id !== folder)
      read.list.add(pack.source.fault(['id'], `The pack's id must be its folder's name, "${folder}".`))
    return [{ folder, pack: pack.value }]
  })
}

function choiceOf(read: Reader, packs: readonly { folder: string }[], prove: Provers['proveSelection']) {
  const [first, ...others] = packs.filter(({ folder }) => read.files.has(`${folder}/matrix.yaml`))
  for (const { folder } of others)
    refuse(read, `${folder}/matrix.yaml`, `A course has one matrix, and it is ${first?.folder}/matrix.yaml.`)
  return first && compileChoicePack(read, first.folder, prove)
}

function examOf(read: Reader, file: string): Exam[] {
  const found = read.yaml<ExamSource>(file, 'exam')
  if (!found) return []
  const { value: exam, source } = found
  const id = exam.id as ExamId
  read.declare(id, source, [])
  const weight = exam.domains.reduce((sum, domain) => sum + domain.weight, 0)
  if (weight !== 100)
    read.list.add(source.fault(['domains'], `The weights of ${exam.code} sum to ${weight}, not 100.`))
  const domains = exam.domains.map(({ tasks, ...domain }) => ({
    ...domain,
    tasks: tasks.map((task) => ({ ref: `${id}/${task.id}` as TaskRef, title: task.title })),
  }))
  return [{ ...exam, id, domains } as Exam]
}

const BESIDE_PACKS = [/^[^/]+\/matrix\.yaml$/, /^(exams|prices)\/[^/]+\.yaml$/, /^words\.txt$/]

/** A misspelt file name would otherwise drop its content in silence. */
function refuseStrangers(read: Reader): void {
  for (const file of read.files.keys()) {
    if (file.endsWith('README.md')) continue
    const [folder = '', name] = file.split('/')
    if (!isPackFile(file.slice(folder.length + 1)) && !BESIDE_PACKS.some((pattern) => pattern.test(file)))
      refuse(read, file, 'No content file has this name; see content/README.md.')
    else if (
      name !== undefined &&
      folder !== 'exams' &&
      folder !== 'prices' &&
      !read.files.has(`${folder}/pack.yaml`)
    )
      refuse(read, file, 'This folder has no pack.yaml, so nothing reads this file.')
    else if (name === 'questions.yaml' && !read.files.has(`${folder}/matrix.yaml`))
      refuse(read, file, NO_MATRIX)
  }
}

const NO_MATRIX =
  'Questions beside pack.yaml need a matrix.yaml there; questions of a topic belong in its folder.'

function refuse(read: Reader, file: string, message: string): void {
  read.list.add({ file, line: 1, column: 1, message })
}

function inOrder(faults: readonly ContentFault[]): ContentFault[] {
  return faults.toSorted((one, other) => comparePlaces(one, other) || (one.message < other.message ? -1 : 1))
}

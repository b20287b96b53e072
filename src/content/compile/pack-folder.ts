import type { PackId } from '../ids.ts'
import type { PackContext, PackReading } from '../own-pack.ts'
import type { QuestionFile } from '../types.gen.ts'
import { selectionsOf } from './choice-pack.ts'
import type { ContentFault } from './fault.ts'
import { compileTopics, isPackFile, readPack } from './pack-topics.ts'
import { type PackDeps, whyNoText } from './pack-file.ts'
import { packReading, refusedPack } from './pack-reading.ts'
import { type ContentFiles, pathIn, type Reader, reader } from './reader.ts'
import { compileCommands, compileGlossary } from './reference.ts'
import { readTables } from './tables.ts'

/** Compiles a pack that is a folder, as the folders of the course are; others may lie around it. Paths are those of the files as given. */
export function compilePackFolder(files: ContentFiles, context: PackContext, deps: PackDeps): PackReading {
  const [folder, another] = foldersOf(files)
  if (folder === undefined) return refusedPack([at('pack.yaml', MISSING)])
  if (another !== undefined) return refusedPack([at(pathIn(another, 'pack.yaml'), TWO_PACKS)])
  const strangers = [...files].flatMap(([file, text]) => {
    const message = whyNotHere(file, folder) ?? whyNoText(text)
    return message === undefined ? [] : [at(file, message)]
  })
  if (strangers.length > 0) return refusedPack(strangers)
  const read = reader(files, deps.schemas)
  const head = readPack(read, pathIn(folder, 'pack.yaml'))
  const parts = partsOf(read, folder, (head?.value.id ?? '') as PackId, context, deps)
  return packReading(read, { head: head?.value, parts, ...readTables(read, [folder]) }, context)
}

/** The folders that have a pack.yaml, the outermost first. */
function foldersOf(files: ContentFiles): string[] {
  return [...files.keys()]
    .filter((file) => /(^|\/)pack\.yaml$/.test(file))
    .map((file) => file.slice(0, -'/pack.yaml'.length))
    .toSorted((one, other) => one.length - other.length)
}

const MISSING = 'This file is missing: the folder of a pack has one, with its id, title and summary.'
const TWO_PACKS = 'There is a second pack in this archive: zip each by itself.'

function at(file: string, message: string): ContentFault {
  return { file, line: 1, column: 1, message }
}

/** Why a file cannot be part of the pack: a misspelt name would otherwise drop its content in silence. */
function whyNotHere(file: string, folder: string): string | undefined {
  const before = pathIn(folder, '')
  if (!file.startsWith(before)) return `This file lies outside the pack's folder, "${folder}".`
  const name = file.slice(before.length)
  if (name === 'matrix.yaml')
    return 'A pack has no matrix of its own: its service selections are proved from the matrix of the course.'
  return isPackFile(name) || /(^|\/)README\.md$/.test(name) ? undefined : NO_SUCH_NAME
}

const NO_SUCH_NAME =
  'No file of a pack has this name. There are pack.yaml, questions.yaml, glossary.yaml and commands.yaml, and a folder for each topic with topic.md, facts.yaml, cards.yaml, questions.yaml and labs/*.yaml.'

const NO_TOPIC =
  'A pack has at least one topic: a folder with topic.md, facts.yaml, cards.yaml and questions.yaml.'

function partsOf(read: Reader, folder: string, pack: PackId, context: PackContext, deps: PackDeps) {
  const taught = compileTopics(read, folder, pack, { ...deps, books: context.books })
  const topics = taught.map(({ topic }) => topic)
  if (taught.length === 0 && read.list.faults.length === 0)
    read.list.add(at(pathIn(folder, 'pack.yaml'), NO_TOPIC))
  const file = pathIn(folder, 'questions.yaml')
  const selections = read.files.has(file) ? read.yaml<QuestionFile>(file, 'question') : undefined
  return {
    topics,
    labs: taught.flatMap(({ labs }) => labs),
    scenarios: selections ? selectionsOf(read, selections, context.matrix, deps.proveSelection) : [],
    glossary: compileGlossary(read, folder),
    commands: compileCommands(read, folder, topics),
  }
}

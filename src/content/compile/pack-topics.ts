import type { Topic } from '../course.ts'
import type { Exercise } from '../exercise.ts'
import type { PackId } from '../ids.ts'
import type { Pack } from '../types.gen.ts'
import { compileLabs } from './labs.ts'
import type { Provers } from './provers.ts'
import type { QuestionProof } from './questions.ts'
import { type Part, pathIn, type Reader } from './reader.ts'
import { compileTopic } from './topic.ts'

/** What the topics and exercises of a pack are proved with. */
export type PackProof = QuestionProof & Pick<Provers, 'proveLab'>

/** Reads a pack.yaml. */
export function readPack(read: Reader, file: string): Part<Pack> | undefined {
  const pack = read.yaml<Pack>(file, 'pack')
  if (pack) noteNotice(read, pack)
  return pack
}

/** Notes the fact that a pack's notice names: it is judged when all topics are read. */
export function noteNotice(read: Reader, { source, value }: Part<Pick<Pack, 'notice'>>): void {
  if (value.notice !== undefined)
    read.facts.push({
      name: value.notice.fact,
      place: source.placeOf(['notice', 'fact']),
      by: 'The notice names',
    })
}

/** The topics of a pack in the order of their folders, each with its exercises. */
export function compileTopics(
  read: Reader,
  folder: string,
  pack: PackId,
  proof: PackProof,
): { topic: Topic; labs: Exercise[] }[] {
  const prove = (exercise: Exercise) => proof.proveLab(exercise, proof.books)
  return topicFolders(read, folder).flatMap((place) => {
    const topic = compileTopic(read, place, pack, proof)
    return topic ? [{ topic, labs: compileLabs(read, place, topic.id, prove) }] : []
  })
}

function topicFolders(read: Reader, folder: string): string[] {
  const before = pathIn(folder, '')
  const names = [...read.files.keys()]
    .filter((file) => file.startsWith(before))
    .flatMap((file) => /^([^/]+)\/(?:labs\/)?[^/]+$/.exec(file.slice(before.length))?.[1] ?? [])
  return [...new Set(names)].toSorted().map((name) => pathIn(folder, name))
}

const NAMES = [
  /^(pack|questions|glossary|commands|headings|corrections)\.yaml$/,
  /^[^/]+\/(topic\.md|facts\.yaml|cards\.yaml|questions\.yaml)$/,
  /^[^/]+\/labs\/[^/]+\.yaml$/,
]

/** Whether a pack's folder may hold a file of this path. */
export function isPackFile(path: string): boolean {
  return NAMES.some((name) => name.test(path))
}

import type { ContentFiles } from '../content/compile/reader.ts'
import type { Course } from '../content/course.ts'
import {
  cardSkeleton,
  factSkeleton,
  labSkeleton,
  packSkeleton,
  questionSkeleton,
  type SkeletonNames,
  topicSkeleton,
} from './content-skeletons.ts'

/** What is to be written, as paths below content/. `append` goes to the end of a file that is there. */
export interface Writing {
  readonly file: string
  readonly text: string
  readonly how: 'create' | 'append'
}

export type Planned =
  | { readonly ok: true; readonly writings: readonly Writing[] }
  | { readonly ok: false; readonly message: string }

/** What the new skeletons need to know of the content that is there. */
export interface Existing {
  readonly files: ContentFiles
  readonly topics: Pick<Course, 'topics'>['topics']
  readonly day: string
}

export const NEW_USAGE = `npm run content -- new pack NAME "Title"         a folder for topics
npm run content -- new topic PACK NAME "Title"   a folder with text, facts, cards and questions
npm run content -- new card TOPIC NAME           at the end of the topic's cards.yaml
npm run content -- new question TOPIC NAME       at the end of the topic's questions.yaml
npm run content -- new lab TOPIC NAME            the next file of the topic's labs/
NAME is of small letters, digits and hyphens.`

/** Plans a skeleton that fits its schema. Nothing that is there is ever changed; what is left to write says TODO, which the checks refuse. */
export function planNew(args: readonly string[], existing: Existing): Planned {
  const [kind, where = '', name = '', title] = args
  if (kind === 'pack') return newPack(where, name || where, existing)
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return refused(NEW_USAGE)
  switch (kind) {
    case 'topic':
      return newTopic(where, name, title ?? name, existing)
    case 'card':
    case 'question':
    case 'lab':
      return newItem(kind, where, name, existing)
    default:
      return refused(NEW_USAGE)
  }
}

function newPack(name: string, title: string, { files }: Existing): Planned {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return refused(NEW_USAGE)
  const file = `${name}/pack.yaml`
  if (files.has(file)) return refused(`There is a pack "${name}" already.`)
  return {
    ok: true,
    writings: [{ file, text: withSchema('pack', 2, packSkeleton(name, title)), how: 'create' }],
  }
}

function newTopic(pack: string, name: string, title: string, { files, topics, day }: Existing): Planned {
  if (!files.has(`${pack}/pack.yaml`))
    return refused(`There is no pack "${pack}": content/${pack}/pack.yaml is missing.`)
  if (topics.some(({ id }) => id === name)) return refused(`There is a topic "${name}" already.`)
  const folder = `${pack}/${nextNumber(files, `${pack}/`)}-${name}`
  const names: SkeletonNames = { topic: name, name: 'first', fact: `${name}.first`, day }
  const create = (file: string, text: string): Writing => ({ file: `${folder}/${file}`, text, how: 'create' })
  return {
    ok: true,
    writings: [
      create('topic.md', topicSkeleton(names, title)),
      create('facts.yaml', withSchema('fact', 3, factSkeleton(names))),
      create('cards.yaml', withSchema('card', 3, cardSkeleton(names))),
      create('questions.yaml', withSchema('question', 3, questionSkeleton(names))),
    ],
  }
}

const FILES = { card: 'cards.yaml', question: 'questions.yaml' }
const PREFIX = { card: 'card-', question: 'q-', lab: 'lab-' }

function newItem(
  kind: keyof typeof PREFIX,
  id: string,
  name: string,
  { files, topics, day }: Existing,
): Planned {
  const topic = topics.find((one) => one.id === id)
  const fact = topic?.facts[0]?.id
  const folder = [...files.keys()]
    .find((file) => file.endsWith('/topic.md') && new RegExp(`^id: ${id}$`, 'm').test(files.get(file) ?? ''))
    ?.replace(/topic\.md$/, '')
  if (topic === undefined || folder === undefined || fact === undefined)
    return refused(`There is no topic "${id}". The topics are ${topics.map((one) => one.id).join(', ')}.`)
  const whole = `${id}.${PREFIX[kind]}${name}`
  if ([...files.values()].some((text) => new RegExp(`^(?:- )?id: ${whole}$`, 'm').test(text)))
    return refused(`"${whole}" is there already.`)
  const names: SkeletonNames = { topic: id, name, fact, day }
  if (kind === 'lab') {
    const file = `${folder}labs/${nextNumber(files, `${folder}labs/`)}-${name}.yaml`
    return { ok: true, writings: [{ file, text: withSchema('lab', 4, labSkeleton(names)), how: 'create' }] }
  }
  const text = `\n${kind === 'card' ? cardSkeleton(names) : questionSkeleton(names)}`
  return { ok: true, writings: [{ file: folder + FILES[kind], text, how: 'append' }] }
}

function withSchema(schema: string, depth: number, text: string): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}src/content/schema/${schema}.schema.json\n${text}`
}

/** Two digits, after the highest that a name in the folder begins with. */
function nextNumber(files: ContentFiles, folder: string): string {
  const numbers = [...files.keys()]
    .filter((file) => file.startsWith(folder))
    .map((file) => Number(/^\d+/.exec(file.slice(folder.length))?.[0] ?? 0))
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0')
}

function refused(message: string): Planned {
  return { ok: false, message }
}

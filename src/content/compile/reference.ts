import type { Command, Term, Topic } from '../course.ts'
import type { FactId, TopicId } from '../ids.ts'
import type { CommandFile, GlossaryFile } from '../types.gen.ts'
import { slug } from './prose.ts'
import { type Part, pathIn, type Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** Compiles glossary.yaml of a pack, where there is one: the terms in the order of the alphabet. */
export function compileGlossary(reader: Reader, folder: string): Term[] {
  const file = pathIn(folder, 'glossary.yaml')
  const found = reader.files.has(file) ? reader.yaml<GlossaryFile>(file, 'glossary') : undefined
  return found ? termsOf(reader, found) : []
}

/** Compiles terms, wherever they were read from. */
export function termsOf(reader: Reader, { source, value }: Part<GlossaryFile>): Term[] {
  const terms = value.map(({ term, also, meaning, facts }, index): Term => {
    noteFacts(reader, source, index, term, facts)
    return {
      id: slug(term),
      term,
      also: also ?? [],
      meaning: reader.inline(source, [index, 'meaning'], meaning),
      facts: facts as FactId[],
    }
  })
  refuseTwins(reader, source, terms, 'term')
  return terms.toSorted((one, other) => one.term.localeCompare(other.term, 'en'))
}

/** Compiles commands.yaml of a pack, where there is one. */
export function compileCommands(reader: Reader, folder: string, topics: readonly Topic[]): Command[] {
  const file = pathIn(folder, 'commands.yaml')
  const found = reader.files.has(file) ? reader.yaml<CommandFile>(file, 'command') : undefined
  return found ? commandsOf(reader, found, topics) : []
}

/** Compiles commands, wherever they were read from. */
export function commandsOf(
  reader: Reader,
  { source, value }: Part<CommandFile>,
  topics: readonly Topic[],
): Command[] {
  const commands = value.map(({ command, does, options, learn, facts }, index): Command => {
    noteFacts(reader, source, index, command, facts)
    if (!topics.some(({ id }) => id === learn))
      reader.list.add(source.fault([index, 'learn'], `"${learn}" is not the id of a topic.`))
    return {
      id: slug(command),
      command,
      does: reader.inline(source, [index, 'does'], does),
      options: options ?? [],
      topic: learn as TopicId,
      facts: facts as FactId[],
    }
  })
  refuseTwins(reader, source, commands, 'command')
  return commands
}

function noteFacts(
  reader: Reader,
  source: YamlSource,
  index: number,
  owner: string,
  facts: readonly string[],
): void {
  for (const [at, name] of facts.entries())
    reader.facts.push({ name, place: source.placeOf([index, 'facts', at]), by: `"${owner}" names` })
}

/** Two that differ in their punctuation alone would share an address. */
function refuseTwins(
  reader: Reader,
  source: YamlSource,
  items: readonly { id: string }[],
  key: string,
): void {
  const ids = items.map(({ id }) => id)
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index)
      reader.list.add(source.fault([index, key], `This ${key} stands here twice: "${id}".`))
}

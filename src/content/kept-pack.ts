import type { Command, Notice, Outline, Term, Topic } from './course.ts'
import type { Exercise } from './exercise.ts'
import type { PackId } from './ids.ts'
import type { QuestionEntry, ServiceSelection } from './question.ts'
import { outlineTopic } from './outline-topic.ts'
import type { OwnPack } from './own-pack.ts'
import { entriesOfTopic, questionEntry } from './question-entry.ts'

/** What lists show of a topic. */
export type KeptTopic = Outline['topics'][number] & { readonly summary: string; readonly facts: number }

/**
 * A pack as it is sent about and kept: what lists show of it, and its contents as JSON texts, each read when a page wants
 * it. A text passes from a worker or a database to the page in no time, where a tree of small objects holds the page up.
 */
export interface KeptPack {
  readonly id: PackId
  readonly title: string
  readonly summary: string
  readonly notice?: Notice
  readonly topics: readonly KeptTopic[]
  readonly questions: readonly QuestionEntry[]
  readonly figures: {
    readonly labs: number
    readonly scenarios: number
    readonly terms: number
    readonly commands: number
  }
  readonly texts: {
    /** By the topics' ids. */
    readonly topics: Readonly<Record<string, string>>
    readonly labs: string
    readonly scenarios: string
    readonly reference: string
  }
}

/** Makes of a compiled pack what is kept of it. */
export function keptPack({ topics, labs, scenarios, glossary, commands, ...head }: OwnPack): KeptPack {
  return {
    ...head,
    topics: topics.map((topic) => ({
      ...outlineTopic(topic),
      summary: topic.summary,
      facts: topic.facts.length,
    })),
    questions: [...topics.flatMap(entriesOfTopic), ...scenarios.map((one) => questionEntry(one, null))],
    figures: {
      labs: labs.length,
      scenarios: scenarios.length,
      terms: glossary.length,
      commands: commands.length,
    },
    texts: {
      topics: Object.fromEntries(topics.map((topic) => [topic.id, JSON.stringify(topic)])),
      labs: JSON.stringify(labs),
      scenarios: JSON.stringify(scenarios),
      reference: JSON.stringify({ glossary, commands }),
    },
  }
}

/** A topic of the pack with all its text. */
export function topicIn({ texts }: KeptPack, id: string): Topic | undefined {
  const text = Object.hasOwn(texts.topics, id) ? texts.topics[id] : undefined
  return text === undefined ? undefined : (JSON.parse(text) as Topic)
}

/** All topics of the pack, in teaching order. */
export function topicsIn(pack: KeptPack): Topic[] {
  return pack.topics.flatMap(({ id }) => topicIn(pack, id) ?? [])
}

export function labsIn({ texts }: KeptPack): Exercise[] {
  return JSON.parse(texts.labs) as Exercise[]
}

export function scenariosIn({ texts }: KeptPack): ServiceSelection[] {
  return JSON.parse(texts.scenarios) as ServiceSelection[]
}

export function referenceIn({ texts }: KeptPack): { glossary: Term[]; commands: Command[] } {
  return JSON.parse(texts.reference) as { glossary: Term[]; commands: Command[] }
}

import type { FactId, LabId, TaskRef, TopicId } from './ids.ts'
import type { Inline, Prose } from './prose.ts'
import type { Difficulty } from './question.ts'
import type { TrafficSource, ValueGoalSource, SizeSource, LabSource } from './types.gen.ts'

/** What a value in a text is held against; every value of the path counts, and one that fits is enough. */
export type ValueTest = ValueGoalSource

/** A condition of an exercise that the lab can decide from the text alone. */
export type GoalTest =
  | { readonly kind: 'rules-absent'; readonly rules: readonly string[] }
  | { readonly kind: 'no-errors' }
  | { readonly kind: 'value'; readonly value: ValueTest }
  /**
   * `atMost` is USD a month, as a decimal; what the traffic leaves open is everyday traffic. `size` is the instance of a
   * document that names none; the hours count where the document both pauses and resumes the service.
   */
  | {
      readonly kind: 'price'
      readonly atMost: string
      readonly traffic: TrafficSource
      readonly size?: SizeSource | undefined
      readonly pausedHoursPerDay?: number | undefined
    }

/** One thing that an exercise wants. A guard is met from the start and has to stay so. */
export interface Goal {
  readonly id: string
  readonly words: readonly Inline[]
  readonly points: number
  readonly guard: boolean
  readonly message: readonly Inline[]
  readonly test: GoalTest
}

/** A broken or unfinished configuration, the goals it has to meet, and the way there. */
export interface Exercise {
  readonly id: LabId
  readonly topic: TopicId
  readonly title: string
  readonly story: Prose
  readonly difficulty: Difficulty
  readonly kind: LabSource['kind']
  readonly mode: 'new' | 'existing'
  readonly start: string
  readonly goals: readonly Goal[]
  /** From where to look to nearly what to write. */
  readonly hints: readonly (readonly Inline[])[]
  /** All of them are right. */
  readonly solutions: readonly { readonly text: string; readonly why: Prose }[]
  readonly tasks: readonly TaskRef[]
  readonly adjacent: boolean
  readonly facts: readonly FactId[]
  readonly checked: string
}

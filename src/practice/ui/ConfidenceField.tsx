import type { Confidence } from '../../progress/event.ts'

const LEVELS: readonly (readonly [Confidence, string])[] = [
  ['guess', 'A guess'],
  ['fairly', 'Fairly'],
  ['sure', 'Sure'],
]

/** How sure the learner is, in one tap, before the answer is judged. It may be left out. */
export function ConfidenceField(props: {
  readonly said: Confidence | undefined
  readonly onSay: (confidence: Confidence) => void
}) {
  return (
    <div className="confidence" role="group" aria-label="How sure are you? You may leave this out.">
      <span aria-hidden="true">How sure are you?</span>
      {LEVELS.map(([level, name]) => (
        <button
          key={level}
          type="button"
          className="button"
          data-look="plain"
          data-size="small"
          aria-pressed={props.said === level}
          onClick={() => props.onSay(level)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

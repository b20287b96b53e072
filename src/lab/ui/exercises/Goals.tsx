import { Check, X } from 'lucide-react'
import type { Exercise } from '../../../content/exercise.ts'
import { Words } from '../../../content/ui/Prose.tsx'
import type { Judgement } from '../../exercise.ts'

/** The goals of an exercise and how the text stands to each, as it is typed. */
export function Goals(props: {
  readonly exercise: Exercise
  readonly judgement: Judgement | undefined
  /** Whether the judgement is of the text as it stands now. */
  readonly current: boolean
}) {
  const { exercise, judgement } = props
  const met = judgement?.goals.filter((goal) => goal.met).length ?? 0
  return (
    <section className="section goals" aria-label="Goals" aria-busy={!props.current}>
      <h2>Goals</h2>
      <p role="status" className="goals__count">
        {judgement === undefined
          ? 'Looking at the text…'
          : `${met} of ${exercise.goals.length} goals met, ${judgement.points} of ${judgement.max} points.`}
      </p>
      {judgement?.obstacle !== undefined && (
        <p className="goals__obstacle">
          <strong>Not judged yet.</strong> {judgement.obstacle}
        </p>
      )}
      <ul className="goals__list">
        {exercise.goals.map((goal) => {
          const state = judgement?.goals.find(({ id }) => id === goal.id)
          const done = state?.met === true
          return (
            <li key={goal.id} data-met={state && (done ? 'yes' : 'no')}>
              {done ? <Check size={18} aria-hidden="true" /> : <X size={18} aria-hidden="true" />}
              <div>
                <p className="goals__words">
                  <span className="visually-hidden">{done ? 'Met: ' : 'Not met: '}</span>
                  <span>
                    <Words words={goal.words} />
                  </span>
                  <span className="goals__points">
                    {goal.points} {goal.points === 1 ? 'point' : 'points'}
                  </span>
                </p>
                {state && !done && judgement?.obstacle === undefined && (
                  <p className="goals__message">
                    <Words words={state.message} />
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

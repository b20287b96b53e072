import { Check, Circle, CircleCheck } from 'lucide-react'
import { use, useSyncExternalStore } from 'react'
import type { Outline } from '../../../content/course.ts'
import type { Difficulty } from '../../../content/question.ts'
import type { Library } from '../../../content/library.ts'
import { PackNotice } from '../../../content/ui/PackNotice.tsx'
import { LinkButton } from '../../../kit/Button.tsx'
import { Page, Section } from '../../../kit/Page.tsx'
import type { Log } from '../../../progress/log.ts'
import { type ExerciseEntry, exerciseList } from '../../exercise-list.ts'
import { exerciseMarks, type ExerciseMark, nextExercise } from '../../exercise-progress.ts'
import './exercises.css'

const LEVELS: readonly (readonly [Difficulty, string])[] = [
  ['easy', 'Easy'],
  ['medium', 'Medium'],
  ['hard', 'Hard'],
]

/** All exercises by difficulty, each with how the learner solved it, and which to take next. */
export default function ExercisesPage({
  services,
}: {
  readonly services: { readonly library: Library; readonly log: Log }
}) {
  const { library } = services
  const all = exerciseList(use(library.labs()))
  const markOf = exerciseMarks(useSyncExternalStore(services.log.subscribe, services.log.events))
  const next = nextExercise(all, markOf)
  const solved = all.filter(({ id }) => markOf(id) !== 'open').length
  return (
    <Page
      title="Lab exercises"
      over="Config lab"
      lead="Configurations that fail, each with its story. Mend one until every goal is met; the lab judges while you type."
    >
      <div className="row">
        {next && (
          <LinkButton href={`#/lab/exercises/${next.id}`} look="primary">
            {markOf(next.id) === 'open' ? 'Next' : 'Once more, unaided'}: {next.title}
          </LinkButton>
        )}
        <span>
          {solved} of {all.length} solved
        </span>
      </div>
      <PackNotice library={library} />
      {LEVELS.map(([level, name]) => {
        const labs = all.filter(({ difficulty }) => difficulty === level)
        return (
          labs.length > 0 && (
            <Section key={level} title={name}>
              <ul className="exercises">
                {labs.map((lab) => (
                  <li key={lab.id}>
                    <Entry lab={lab} mark={markOf(lab.id)} topics={library.outline.topics} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        )
      })}
    </Page>
  )
}

const MARKS: Readonly<Record<ExerciseMark, string>> = {
  open: 'not solved',
  aided: 'solved with a solution at hand',
  unaided: 'solved',
}
const ICONS = { open: Circle, aided: Check, unaided: CircleCheck }

function Entry(props: {
  readonly lab: ExerciseEntry
  readonly mark: ExerciseMark
  readonly topics: Outline['topics']
}) {
  const { lab, mark } = props
  const Icon = ICONS[mark]
  return (
    <a className="exercises__entry" data-mark={mark} href={`#/lab/exercises/${lab.id}`}>
      <Icon size={20} aria-hidden="true" />
      <strong>{lab.title}</strong>
      <span className="exercises__figures">
        {props.topics.find(({ id }) => id === lab.topic)?.title} · {lab.points} points · {MARKS[mark]}
      </span>
    </a>
  )
}

import { RotateCcw } from 'lucide-react'
import { use, useEffect, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Exercise } from '../../../content/exercise.ts'
import type { PriceBook } from '../../../content/price-book.ts'
import { Prose } from '../../../content/ui/Prose.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Page } from '../../../kit/Page.tsx'
import { EVERYDAY_TRAFFIC, type Traffic } from '../../../pricing/traffic.ts'
import type { Log } from '../../../progress/log.ts'
import type { Recorder } from '../../../progress/recorder.ts'
import { PRICED_IN } from '../../exercise.ts'
import { exerciseList } from '../../exercise-list.ts'
import { exerciseMarks, nextExercise } from '../../exercise-progress.ts'
import {
  type Attempt,
  attemptOf,
  type ExerciseStore,
  freshAttempt,
  openExercise,
} from '../../exercise-store.ts'
import { freshDraft } from '../../lab-draft.ts'
import { type LabStore, openLab } from '../../lab-store.ts'
import type { CheckContext } from '../../rule.ts'
import { Bench } from '../Bench.tsx'
import type { LabNeeds } from '../LabPage.tsx'
import '../lab.css'
import { Cost } from './Cost.tsx'
import { Goals } from './Goals.tsx'
import { Hints } from './Hints.tsx'
import { draftName, keepAttempt } from './keep-attempt.ts'
import { Solutions } from './Solutions.tsx'
import './exercises.css'

interface Needs extends LabNeeds {
  readonly recorder: Recorder
  readonly log: Log
  readonly persist: () => Promise<boolean>
}

/** One exercise: its story, the bench with its text, and beside it the goals, the hints and, in the end, the solutions. */
export default function ExercisePage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library } = props.services
  const exercise = use(library.labs()).find(({ id }) => id === props.params['lab'])
  const book = use(library.priceBook(PRICED_IN))
  if (exercise === undefined)
    return (
      <Page title="No such exercise" lead="This version of Preflight has no exercise of that name.">
        <LinkButton href="#/lab/exercises">All exercises</LinkButton>
      </Page>
    )
  return <ReadDraft key={exercise.id} exercise={exercise} book={book} services={props.services} />
}

interface Shown {
  readonly exercise: Exercise
  readonly book: PriceBook | undefined
  readonly services: Needs
}

function ReadDraft(props: Shown) {
  const { exercise, book, services } = props
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => services.holdSession(), [services])
  useEffect(() => {
    let left = false
    void services.drafts.read(draftName(exercise)).then((stored) => {
      const attempt = attemptOf(stored, exercise) ?? freshAttempt(exercise)
      // Not while drawing, which React may do twice: a lab that opens asks for a check.
      if (!left) setOpened(openBoth(exercise, book, services, attempt))
    })
    return () => {
      left = true
    }
  }, [exercise, book, services])
  const points = exercise.goals.reduce((sum, goal) => sum + goal.points, 0)
  return (
    <Page title={exercise.title} over={`Exercise · ${exercise.difficulty} · ${points} points`} wide>
      <Prose text={exercise.story} />
      {opened && <OpenExercise {...props} {...opened} />}
    </Page>
  )
}

interface Opened {
  readonly lab: LabStore
  readonly store: ExerciseStore
}

function OpenExercise({ exercise, services, lab, store }: Shown & Opened) {
  useEffect(() => keepAttempt(exercise, lab, store, services.drafts), [exercise, lab, store, services])
  return (
    <Bench
      store={lab}
      services={services}
      // A document without a size has its bill beside the goals.
      priced={exercise.kind === 'create-service' && exercise.goals.some(({ test }) => test.kind === 'price')}
      side={
        <Side
          exercise={exercise}
          lab={lab}
          store={store}
          services={services}
          onRestart={() => {
            lab.setText(exercise.start)
            store.restart()
          }}
        />
      }
    />
  )
}

function openBoth(
  exercise: Exercise,
  book: PriceBook | undefined,
  services: Needs,
  attempt: Attempt,
): Opened {
  const engine = {
    check: (text: string, context: CheckContext) =>
      services.lab.check(text, context, { exercise: { exercise, book } }),
  }
  const { kind, mode } = exercise
  // The kind that is wanted is known, so that another one is called by its name.
  const draft = { ...freshDraft(attempt.text), kind, mode, traffic: trafficOf(exercise) }
  const lab = openLab(draft, { engine, clock: services.clock })
  const store = openExercise(exercise, attempt, { lab, recorder: services.recorder })
  return { lab, store }
}

/** The traffic under which the price is judged, so that the bill beside it says the same. */
function trafficOf({ goals }: Exercise): Traffic {
  const priced = goals.flatMap(({ test }) => (test.kind === 'price' ? [test.traffic] : []))[0]
  return { ...EVERYDAY_TRAFFIC, ...priced }
}

function Side(props: {
  readonly exercise: Exercise
  readonly lab: LabStore
  readonly store: ExerciseStore
  readonly services: Needs
  readonly onRestart: () => void
}) {
  const { exercise, store, services } = props
  const { judgement, hints, aided, solved, failed } = useStore(store)
  const text = useStore(props.lab, (state) => state.text)
  const current = useStore(props.lab, ({ checkedText }) => text === checkedText)
  return (
    <>
      {failed && (
        <Notice signal="no-go" live>
          <p>
            It is solved, but that could not be saved.{' '}
            <Button size="small" onClick={() => void store.record()}>
              Save it
            </Button>
          </p>
        </Notice>
      )}
      {solved && <Solved exercise={exercise} hints={hints} aided={aided} services={services} />}
      <Goals exercise={exercise} judgement={judgement} current={current} />
      {judgement?.cost && <Cost cost={judgement.cost} solved={judgement.solved} />}
      <div className="row">
        <Button size="small" onClick={props.onRestart}>
          <RotateCcw size={16} aria-hidden="true" /> Start again
        </Button>
        <LinkButton size="small" look="quiet" href="#/lab/exercises">
          All exercises
        </LinkButton>
      </div>
      {(!solved || hints > 0) && (
        <Hints
          exercise={exercise}
          shown={hints}
          aided={aided}
          solved={solved}
          onHint={store.hint}
          onSolution={store.showSolution}
        />
      )}
      {(solved || aided) && <Solutions exercise={exercise} text={text} />}
    </>
  )
}

function Solved(props: {
  readonly exercise: Exercise
  readonly hints: number
  readonly aided: boolean
  readonly services: Needs
}) {
  const { exercise, hints, aided, services } = props
  const markOf = exerciseMarks(useSyncExternalStore(services.log.subscribe, services.log.events))
  const next = nextExercise(exerciseList(use(services.library.labs())), markOf, exercise.id)
  useEffect(() => void services.persist(), [services])
  const help = hints === 0 ? 'without a hint' : `with ${hints} ${hints === 1 ? 'hint' : 'hints'}`
  return (
    <Notice signal="go" live>
      <p>
        <strong>Solved</strong> {aided ? 'after a solution was shown' : help}, and saved. Why it is right
        stands below.
      </p>
      {next && (
        <LinkButton size="small" look="primary" href={`#/lab/exercises/${next.id}`}>
          Next: {next.title}
        </LinkButton>
      )}
    </Notice>
  )
}

import type { Command, Fact, Term } from '../../content/course.ts'
import type { Exercise } from '../../content/exercise.ts'
import type { Question } from '../../content/question.ts'
import { CodeBlock } from '../../content/ui/CodeBlock.tsx'
import { Prose, Words } from '../../content/ui/Prose.tsx'
import { keyRun } from '../../practice/key-run.ts'
import { QuestionView } from '../../practice/ui/QuestionView.tsx'

const nothing = () => {}
const LOOKED_AT = { choose: nothing, moveStep: nothing, match: nothing, sayConfidence: nothing }

/** A question with its key, as a learner sees it after the check. */
export function QuestionItem({
  question,
  facts,
}: {
  readonly question: Question
  readonly facts: readonly Fact[]
}) {
  return (
    <li>
      {/* A form of its own keeps the options of one question apart from those of the next. */}
      <form onSubmit={(event) => event.preventDefault()}>
        <QuestionView question={question} run={keyRun(question)} store={LOOKED_AT} facts={facts} />
      </form>
    </li>
  )
}

/** An exercise with all that a learner finds out in the end: goals, hints and solutions. */
export function ExerciseItem({ exercise }: { readonly exercise: Exercise }) {
  return (
    <li className="packs__exercise">
      <h3>{exercise.title}</h3>
      <Prose text={exercise.story} />
      <CodeBlock language={exercise.kind} text={exercise.start} />
      <ul>
        {exercise.goals.map(({ id, words, points }) => (
          <li key={id}>
            <Words words={words} /> ({points} {points === 1 ? 'point' : 'points'})
          </li>
        ))}
      </ul>
      {exercise.solutions.map(({ text, why }) => (
        <div key={text} className="packs__answer">
          <CodeBlock language={exercise.kind} text={text} />
          <Prose text={why} />
        </div>
      ))}
    </li>
  )
}

export function TermItem({ term }: { readonly term: Term }) {
  return (
    <li>
      <strong>{term.term}</strong>: <Words words={term.meaning} />
    </li>
  )
}

export function CommandItem({ command }: { readonly command: Command }) {
  return (
    <li>
      <code>{[command.command, ...command.options].join(' ')}</code>: <Words words={command.does} />
    </li>
  )
}

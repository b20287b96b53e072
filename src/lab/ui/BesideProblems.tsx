import { Button } from '../../kit/Button.tsx'
import { placesOf } from '../../base/text-range.ts'
import type { OpenText } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import { nameOf } from './Documents.tsx'
import { LinkBeside, type Neighbour } from './LinkBeside.tsx'
import { SeverityMark } from './Severity.tsx'

/** What stands in the other document: how many problems it has, and those that it has with the one in view. */
export function BesideProblems(props: {
  readonly other: OpenText
  readonly onReveal: (problem: Problem) => void
  readonly neighbour: Neighbour
  /** Both texts are, so that nothing need be shown to work on the other one. */
  readonly inView: boolean
  readonly onShow: () => void
}) {
  const { other } = props
  const name = nameOf(other)
  const problems = other.report?.problems ?? []
  const crossed = problems.filter(({ rule }) => rule.startsWith('together-'))
  const place = placesOf(other.checkedText)
  return (
    <section className="section beside" aria-label={`Problems in ${name}`}>
      <div className="row">
        <h3>In {name}</h3>
        <p role="status">{problems.length === 0 ? 'No problem found.' : counted(problems.length)}</p>
        <Button size="small" onClick={props.onShow}>
          {props.inView ? 'Work on' : 'Show'} {name}
        </Button>
      </div>
      {crossed.length > 0 && (
        <ol className="problems__list">
          {crossed.map((problem) => (
            <li key={`${problem.rule} ${problem.range.start}`} data-severity={problem.severity}>
              <p className="problems__head">
                <SeverityMark severity={problem.severity} />
                <button type="button" className="problems__place" onClick={() => props.onReveal(problem)}>
                  line {place(problem.range.start).line}
                  <span className="visually-hidden"> of {name}: go there</span>
                </button>
                <code>{problem.rule}</code>
              </p>
              <p>{problem.message}</p>
              {problem.beside && (
                <div className="row">
                  <LinkBeside neighbour={props.neighbour} range={problem.beside} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'problem' : 'problems'}.`
}

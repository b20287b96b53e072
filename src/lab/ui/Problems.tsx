import { CircleCheck, Info, OctagonX, TriangleAlert, Wrench } from 'lucide-react'
import { placesOf } from '../../base/text-range.ts'
import { ExternalLink } from '../../content/ui/Prose.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { Fix, Problem, Severity } from '../problem.ts'

const ICONS = { error: OctagonX, warning: TriangleAlert, info: Info }
const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Advice' }

/** Everything that is wrong, outside of the editor: each with its place, its fixes and its source. */
export function Problems(props: {
  readonly text: string
  readonly current: boolean
  readonly problems: readonly Problem[]
  readonly trouble: 'too-slow' | 'failed' | undefined
  readonly said: string
  readonly onReveal: (problem: Problem) => void
  readonly onFix: (fix: Fix) => void
  readonly onFixAll: () => void
}) {
  const place = placesOf(props.text)
  const fixable = props.problems.filter((problem) => problem.fixes.length > 0).length
  return (
    <section className="section problems" aria-label="Problems" aria-busy={!props.current}>
      <h2>Problems</h2>
      <div className="row">
        <p className="problems__count" role="status">
          {props.trouble === undefined ? summary(props.problems) : ''} {props.said}
        </p>
        {fixable > 0 && (
          <Button size="small" look="primary" disabled={!props.current} onClick={props.onFixAll}>
            <Wrench size={16} aria-hidden="true" /> Fix everything ({fixable})
          </Button>
        )}
      </div>
      {props.trouble !== undefined && (
        <Notice signal="no-go">
          <p>
            {props.trouble === 'too-slow'
              ? 'Checking took too long and was stopped. The text is larger or more nested than a real configuration: shorten it.'
              : 'The checker has failed on this text. The text is safe; change it a little and it is checked again.'}
          </p>
        </Notice>
      )}
      <ol className="problems__list">
        {props.problems.map((problem) => {
          const { line, column } = place(problem.range.start)
          const Icon = ICONS[problem.severity]
          return (
            <li
              key={`${problem.rule} ${problem.range.start} ${problem.message}`}
              data-severity={problem.severity}
            >
              <p className="problems__head">
                <Icon size={18} aria-hidden="true" />
                <strong>{WORDS[problem.severity]}</strong>
                <button type="button" className="problems__place" onClick={() => props.onReveal(problem)}>
                  line {line}
                  <span className="visually-hidden">, column {column}: go there</span>
                </button>
                <code>{problem.rule}</code>
              </p>
              <p>{problem.message}</p>
              <div className="row">
                {problem.fixes.map((fix) => (
                  <Button
                    key={fix.title}
                    size="small"
                    disabled={!props.current}
                    onClick={() => props.onFix(fix)}
                  >
                    {fix.title}
                  </Button>
                ))}
                {problem.source !== undefined && <ExternalLink href={problem.source}>Source</ExternalLink>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function summary(problems: readonly Problem[]) {
  if (problems.length === 0)
    return (
      <>
        <CircleCheck size={18} className="problems__clean" aria-hidden="true" /> No problem found.
      </>
    )
  const count = (severity: Severity, one: string, many: string) => {
    const found = problems.filter((problem) => problem.severity === severity).length
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`]
  }
  return (
    [
      ...count('error', 'error', 'errors'),
      ...count('warning', 'warning', 'warnings'),
      ...count('info', 'advice', 'advices'),
    ].join(', ') + '.'
  )
}

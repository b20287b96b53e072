import { Fragment } from 'react'
import type { FoundProblem } from '../../content/question.ts'

const NAMES = { error: 'Error', warning: 'Warning', info: 'Advice' } as const

/** A text with numbered lines; each problem stands below its line. New lines bear a plus. */
export function Listing(props: {
  readonly title: string
  readonly text: string
  readonly problems: readonly FoundProblem[]
  readonly isNew?: (line: string) => boolean
}) {
  const lines = props.text.replace(/\n$/, '').split('\n')
  return (
    <figure className="listing">
      <figcaption>{props.title}</figcaption>
      <div className="listing__scroll" tabIndex={0} role="group" aria-label={props.title}>
        <ol>
          {lines.map((line, at) => (
            // The lines of a listing never move.
            <Fragment key={`${at} ${line}`}>
              <li data-new={props.isNew?.(line) ? '' : undefined} value={at + 1}>
                <code>{line === '' ? ' ' : line}</code>
                <Problems problems={props.problems.filter((problem) => problem.line === at + 1)} />
              </li>
            </Fragment>
          ))}
        </ol>
      </div>
    </figure>
  )
}

function Problems({ problems }: { readonly problems: readonly FoundProblem[] }) {
  return problems.map(({ rule, severity, message }) => (
    <p key={`${rule} ${message}`} className="listing__problem" data-severity={severity}>
      <strong>{NAMES[severity]}:</strong> {message} <a href={`#/lab/rules/${rule}`}>{rule}</a>
    </p>
  ))
}

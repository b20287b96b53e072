import type { ReactNode } from 'react'

/** Figures as the lines of a checklist: challenge, leader, response. */
export function Checklist(props: {
  readonly lines: readonly (readonly [challenge: string, response: ReactNode])[]
}) {
  return (
    <dl className="checklist">
      {props.lines.map(([challenge, response]) => (
        <div className="checklist__line" key={challenge}>
          <dt>{challenge}</dt>
          <dd>{response}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useMemo } from 'react'
import './code.css'
import { aroundChanges, lineDiff, type DiffLine } from '../line-diff.ts'

const SIGNS = { same: ' ', gone: '−', new: '+' } as const
const MOST_PARTS = 200

/** What differs between two texts, line by line: for the eye by sign and colour, for the ear by word. */
export function TextDiff(props: { readonly label: string; readonly before: string; readonly after: string }) {
  const { before, after } = props
  const parts = useMemo(() => aroundChanges(lineDiff(before, after)), [before, after])
  if (before === after) return <p className="diff__none">Nothing has changed.</p>
  return (
    <div className="diff" tabIndex={0} role="group" aria-label={props.label}>
      <ol>
        {parts
          .slice(0, MOST_PARTS)
          .map((part) =>
            part.kind === 'lines' ? (
              part.lines.map((line, at) => <Line key={`${part.at + at}`} line={line} />)
            ) : (
              <LeftOut key={`${part.at}`} count={part.count} />
            ),
          )}
      </ol>
    </div>
  )
}

function Line({ line }: { readonly line: DiffLine }) {
  const text = (
    <>
      <span aria-hidden="true">{SIGNS[line.kind]} </span>
      <code>{line.text}</code>
    </>
  )
  return (
    <li data-kind={line.kind}>
      {line.kind === 'gone' ? (
        <del>
          <span className="visually-hidden">removed: </span>
          {text}
        </del>
      ) : line.kind === 'new' ? (
        <ins>
          <span className="visually-hidden">added: </span>
          {text}
        </ins>
      ) : (
        text
      )}
    </li>
  )
}

function LeftOut({ count }: { readonly count: number }) {
  return (
    <li className="diff__left-out">
      … {count} unchanged {count === 1 ? 'line' : 'lines'}
    </li>
  )
}

import { CircleCheck, Wrench } from 'lucide-react'
import { placesOf } from '../../base/text-range.ts'
import { ExternalLink } from '../../content/ui/Prose.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { FileNameProblem } from '../file-name.ts'
import { safeFix, type Fix, type Problem, type Severity } from '../problem.ts'
import { lineEnd, lineStart } from '../text-lines.ts'
import { LinkBeside, type Neighbour } from './LinkBeside.tsx'
import { MarkedCode } from './MarkedCode.tsx'
import { SeverityMark } from './Severity.tsx'

interface ProblemsProps {
  readonly text: string
  readonly current: boolean
  readonly problems: readonly Problem[]
  /** The ids of those that have a page of their own. */
  readonly documented: readonly string[]
  readonly trouble: 'too-slow' | 'failed' | undefined
  readonly said: string
  /** What is wrong with the name of the file. */
  readonly misnamed: FileNameProblem | undefined
  readonly onRename: (name: string) => void
  readonly onReveal: (problem: Problem) => void
  readonly neighbour: Neighbour | undefined
  readonly onFix: (fix: Fix) => void
  /** Everything that is safe, or everything of one rule. */
  readonly onFixAll: (rule?: string) => void
}

/** More than anybody reads in one go; the rest shows when these are mended. */
const MOST_SHOWN = 300

/** Everything that is wrong, outside of the editor: each with its place, its fixes and its source. */
export function Problems(props: ProblemsProps) {
  const place = placesOf(props.text)
  const fixable = props.problems.filter((problem) => safeFix(problem)).length
  const shown = props.problems.slice(0, MOST_SHOWN)
  const alike = alikeOf(shown)
  return (
    <section className="section problems" aria-label="Problems" aria-busy={!props.current}>
      <h2>Problems</h2>
      <div className="row">
        <p className="problems__count" role="status">
          {props.trouble === undefined ? summary(props.problems, props.misnamed) : ''} {props.said}
        </p>
        {fixable > 0 && (
          <Button size="small" look="primary" disabled={!props.current} onClick={() => props.onFixAll()}>
            <Wrench size={16} aria-hidden="true" /> Fix everything ({fixable})
          </Button>
        )}
        <a className="problems__rules" href="#/lab/rules">
          All rules
        </a>
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
        {props.misnamed && <Misnamed {...props.misnamed} onRename={props.onRename} />}
        {shown.map((problem) => (
          <OneProblem
            key={`${problem.rule} ${problem.range.start} ${problem.message}`}
            {...props}
            problem={problem}
            alike={alike.get(problem) ?? 0}
            line={place(problem.range.start)}
          />
        ))}
      </ol>
      {props.problems.length > MOST_SHOWN && (
        <p>… and {props.problems.length - MOST_SHOWN} more, which show when these are mended.</p>
      )}
    </section>
  )
}

function Misnamed(props: FileNameProblem & { readonly onRename: (name: string) => void }) {
  const { severity, message, rename } = props
  return (
    <li data-severity={severity}>
      <p className="problems__head">
        <SeverityMark severity={severity} />
        <span>the name of the file</span>
        <code>file-name</code>
      </p>
      <p>{message}</p>
      <div className="row">
        <Button size="small" onClick={() => props.onRename(rename)}>
          Call it {rename}
        </Button>
      </div>
    </li>
  )
}

/** For the first problem of each kind that can be fixed: how many of that kind can. */
function alikeOf(problems: readonly Problem[]): ReadonlyMap<Problem, number> {
  const firsts = new Map<string, Problem>()
  const counts = new Map<Problem, number>()
  for (const problem of problems.filter(({ fixes }) => fixes.length > 0)) {
    const first = firsts.get(problem.rule) ?? problem
    firsts.set(problem.rule, first)
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return counts
}

function OneProblem(
  props: ProblemsProps & {
    readonly problem: Problem
    readonly alike: number
    readonly line: { readonly line: number; readonly column: number }
  },
) {
  const { problem, alike, current } = props
  const { line, column } = props.line
  return (
    <li data-severity={problem.severity}>
      <p className="problems__head">
        <SeverityMark severity={problem.severity} />
        <button type="button" className="problems__place" onClick={() => props.onReveal(problem)}>
          line {line}
          <span className="visually-hidden">, column {column}: go there</span>
        </button>
        <code>
          {props.documented.includes(problem.rule) ? (
            <a href={`#/lab/rules/${problem.rule}`} aria-label={`Rule ${problem.rule}`}>
              {problem.rule}
            </a>
          ) : (
            problem.rule
          )}
        </code>
      </p>
      <p className="problems__code">
        <CodeLine text={props.text} problem={problem} />
      </p>
      <p>{problem.message}</p>
      <div className="row">
        {problem.fixes.map((fix) => (
          <Button key={fix.title} size="small" disabled={!current} onClick={() => props.onFix(fix)}>
            {fix.title}
          </Button>
        ))}
        {alike > 1 && (
          <Button size="small" look="quiet" disabled={!current} onClick={() => props.onFixAll(problem.rule)}>
            Fix all {alike} of this kind
          </Button>
        )}
        {problem.beside && props.neighbour && (
          <LinkBeside neighbour={props.neighbour} range={problem.beside} />
        )}
        {problem.source !== undefined && <ExternalLink href={problem.source}>Source</ExternalLink>}
      </div>
      <Choice fixes={problem.fixes} safe={safeFix(problem)} />
    </li>
  )
}

/** Which of the fixes only the person can decide on. */
function Choice(props: { readonly fixes: readonly Fix[]; readonly safe: Fix | undefined }) {
  if (!props.fixes.some(({ suggestion }) => suggestion)) return undefined
  const left = props.safe ? `takes “${props.safe.title}” and leaves the rest` : 'leaves this'
  return <p className="lab__hint">“Fix everything” {left} to you.</p>
}

const LONGEST_CODE = 160

/** The line of the text that a problem is in, for screens where the editor is out of sight. */
function CodeLine({ text, problem }: { readonly text: string; readonly problem: Problem }) {
  const { start, end } = problem.range
  const from = lineStart(text, start)
  const line = text.slice(from, Math.min(lineEnd(text, start), from + LONGEST_CODE))
  const blanks = line.length - line.trimStart().length
  const within = (offset: number) => Math.max(0, Math.min(offset - from, line.length) - blanks)
  return <MarkedCode text={line.slice(blanks)} places={[{ start: within(start), end: within(end) }]} />
}

function summary(problems: readonly Problem[], misnamed: FileNameProblem | undefined) {
  const all: readonly Pick<Problem, 'severity'>[] = misnamed ? [misnamed, ...problems] : problems
  if (all.length === 0)
    return (
      <>
        <CircleCheck size={18} className="problems__clean" aria-hidden="true" /> No problem found.
      </>
    )
  const count = (severity: Severity, one: string, many: string) => {
    const found = all.filter((problem) => problem.severity === severity).length
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`]
  }
  return (
    [
      ...count('error', 'error', 'errors'),
      ...count('warning', 'warning', 'warnings'),
      ...count('info', 'piece of advice', 'pieces of advice'),
    ].join(', ') + '.'
  )
}

import { placesOf, type Place } from '../base/text-range.ts'
import type { DocumentKind } from '../lab/kinds.ts'
import type { Fix, Problem, Severity } from '../lab/problem.ts'

/** What `--format json` says of a problem. Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export interface ReportedProblem {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly start: Place
  readonly end: Place
  readonly fixes: readonly {
    readonly title: string
    /** Whether --fix would take it; else it gives up or decides something that only the person can. */
    readonly safe: boolean
    readonly edits: readonly { readonly start: Place; readonly end: Place; readonly text: string }[]
  }[]
  /** The page that documents it. */
  readonly url: string | null
}

export interface ReportedFile {
  readonly file: string
  readonly kind: DocumentKind
  /** Only with --fix: what was mended, in the order in which it was. */
  readonly fixed?: readonly { readonly rule: string; readonly title: string }[]
  readonly problems: readonly ReportedProblem[]
}

export function reportedProblems(text: string, problems: readonly Problem[]): ReportedProblem[] {
  const place = placesOf(text)
  const reportedFix = ({ title, edits, suggestion }: Fix) => ({
    title,
    safe: suggestion !== true,
    edits: edits.map((edit) => ({
      start: place(edit.range.start),
      end: place(edit.range.end),
      text: edit.text,
    })),
  })
  return problems.map(({ rule, severity, message, range, fixes, source }) => ({
    rule,
    severity,
    message,
    start: place(range.start),
    end: place(range.end),
    fixes: fixes.map(reportedFix),
    url: source ?? null,
  }))
}

/** The report for people: `file:line:column  severity  message  rule`, which terminals and editors make a link of. */
export function reportText(files: readonly ReportedFile[], colours: boolean): string {
  const paint = (code: number, text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text)
  const lines = files.flatMap(({ file, kind, fixed, problems }) => [
    ...(fixed ?? []).map(({ rule, title }) => `${file}: fixed: ${title} (${rule})`),
    ...problems.flatMap(({ start, severity, message, rule, fixes }) => [
      `${file}:${start.line}:${start.column}  ${paint(COLOUR[severity], severity)}  ${message}  ${paint(2, rule)}`,
      ...fixes.slice(0, 1).map(({ title, safe }) => `    ${safe ? 'fix' : 'suggestion'}: ${title}`),
    ]),
    ...(problems.length === 0 ? [`${file}: ${kind}, no problem`] : []),
  ])
  return `${[...lines, countText(files)].join('\n')}\n`
}

const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 }

function countText(files: readonly ReportedFile[]): string {
  const all = files.flatMap(({ problems }) => problems)
  const count = (severity: Severity) => all.filter((problem) => problem.severity === severity).length
  const counts = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    ...(count('info') > 0 ? [`${count('info')} info`] : []),
  ]
  return `${counts.join(', ')} in ${plural(files.length, 'file')}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

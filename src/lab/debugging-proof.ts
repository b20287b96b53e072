import { placesOf } from '../base/text-range.ts'
import type { DebuggingProof, ProofFault, Proved } from '../content/compile/provers.ts'
import type { FoundProblem, JudgedText } from '../content/question.ts'
import type {
  DebuggingOptionSource,
  DebuggingQuestionSource,
  ExpectedValueSource,
} from '../content/types.gen.ts'
import { applyEdits } from './apply-edits.ts'
import { check } from './check.ts'
import { readDocument } from './read-document.ts'
import { valueMeets } from './exercise-value.ts'
import type { Edit, Problem } from './problem.ts'
import type { CheckContext } from './rule.ts'
import { RULE_FILES } from './rules.ts'
import { linesOf } from './text-lines.ts'

interface Found {
  readonly question: DebuggingQuestionSource
  readonly context: CheckContext
  readonly problems: readonly Problem[]
  /** Each problem's first line, from 1. */
  readonly lineOf: (problem: Problem) => number
}

type OptionProof = DebuggingProof['options'][number]

/** What the lab makes of one option: whether it is right, why it is not what the author states, what is to be shown. */
type Verdict =
  | {
      readonly kind: 'verdict'
      readonly right: boolean
      readonly reason: string
      readonly proof: OptionProof
    }
  | { readonly kind: 'unsound'; readonly path: ProofFault['path']; readonly message: string }

/**
 * Computes the key of a question about a faulty file, as of the day on which the question was checked. A line is right
 * where the fault lies, a cause where it is the rule that is broken, an edit when nothing is wrong any more after it.
 */
export function proveDebugging(question: DebuggingQuestionSource): Proved<DebuggingProof> {
  const { mode, kind, text } = question.file
  const context = { mode, kind, today: question.checked }
  const { problems } = check(text, context)
  const places = placesOf(text)
  const lineOf = ({ range }: Problem) => places(range.start).line
  const found: Found = { question, context, problems, lineOf }
  const unsound = faultsOfFile(found)
  if (unsound.length > 0) return { kind: 'refused', faults: unsound }
  const verdicts = question.options.map((option, at) => verdictOn(found, option, at))
  const faults = [
    ...verdicts.flatMap((one, at) => faultsOfVerdict(one, question, at)),
    ...faultsOfTwins(verdicts),
  ]
  if (faults.length > 0) return { kind: 'refused', faults }
  const options = verdicts.map((one) => (one.kind === 'verdict' ? one.proof : {}))
  return { kind: 'proved', proof: { problems: shown(text, problems), options } }
}

/** The lab must find exactly the fault that the question is about, or an expected value must be missing. */
function faultsOfFile({ question, problems, lineOf }: Found): ProofFault[] {
  const fault = question.fault ?? []
  const rules = new Set(problems.map(({ rule }) => rule))
  const missing = fault.flatMap((rule, at) =>
    rules.has(rule)
      ? []
      : [
          {
            path: ['fault', at],
            message: `The lab does not find "${rule}" in this file. It finds ${listed([...rules])}.`,
          },
        ],
  )
  const besides = problems
    .filter(({ rule, severity }) => severity === 'error' && !fault.includes(rule))
    .map((problem) => ({
      path: ['file', 'text'],
      message: `The lab finds one more error, ${problem.rule} in line ${lineOf(problem)}: mend it in the file, or name it in "fault". ${problem.message}`,
    }))
  if (missing.length > 0 || besides.length > 0) return [...missing, ...besides]
  if (fault.length > 0 || unmet(question.file.text, question).length > 0) return []
  const message =
    'The lab finds nothing wrong with this file: name in "fault" or "expect" what is to be mended.'
  return [{ path: ['file', 'text'], message }]
}

function verdictOn(found: Found, option: DebuggingOptionSource, at: number): Verdict {
  switch (found.question.ask) {
    case 'line':
      return verdictOnLine(found, option.line ?? '', at)
    case 'cause':
      return verdictOnCause(found, option.rule ?? '', at)
    case 'fix':
      return verdictOnFix(found, option.edits ?? [], at)
    default:
      return found.question.ask satisfies never
  }
}

function verdictOnLine({ question, problems, lineOf }: Found, line: string, at: number): Verdict {
  const lines = linesOf(question.file.text).flatMap(({ text }, index) =>
    text.trim() === line.trim() ? [index + 1] : [],
  )
  const [number] = lines
  if (number === undefined || lines.length > 1) {
    const message = `This line stands ${lines.length} times in the file: an option names a line that stands there once.`
    return { kind: 'unsound', path: ['options', at, 'line'], message }
  }
  const faulty = problems.filter(({ rule }) => question.fault?.includes(rule)).map(lineOf)
  const reason = `the fault is in line ${listed([...new Set(faulty)].map(String))}`
  return { kind: 'verdict', right: faulty.includes(number), reason, proof: { line: number } }
}

function verdictOnCause({ question, problems }: Found, rule: string, at: number): Verdict {
  const path = ['options', at, 'rule']
  const isFound = problems.some((problem) => problem.rule === rule)
  if (!isFound && !RULE_FILES.has(rule))
    return { kind: 'unsound', path, message: `The lab has no rule "${rule}".` }
  const right = question.fault?.includes(rule) === true
  if (isFound && !right)
    return {
      kind: 'unsound',
      path,
      message: `The lab finds "${rule}" here as well, so it is no wrong answer: name it in "fault" or ask for something else.`,
    }
  const reason = right ? 'the file breaks this rule' : 'the file does not break this rule'
  return { kind: 'verdict', right, reason, proof: {} }
}

function verdictOnFix(
  { question, context }: Found,
  edits: readonly { replace: string; with: string }[],
  at: number,
): Verdict {
  const { text } = question.file
  const placed: Edit[] = []
  for (const [index, edit] of edits.entries()) {
    const start = text.indexOf(edit.replace)
    if (start < 0 || text.includes(edit.replace, start + 1)) {
      const times = text.split(edit.replace).length - 1
      const message = `This stands ${times} times in the file: an edit replaces what stands there once.`
      return { kind: 'unsound', path: ['options', at, 'edits', index, 'replace'], message }
    }
    placed.push({ range: { start, end: start + edit.replace.length }, text: edit.with })
  }
  const after = applyEdits(text, placed)
  const { problems } = check(after, context)
  const left = problems.find(({ rule, severity }) => severity === 'error' || question.fault?.includes(rule))
  const [value] = unmet(after, question)
  const reason = left
    ? `after it the lab finds ${left.rule}: ${left.message}`
    : value
      ? `after it ${wanted(value)}`
      : 'after it nothing is wrong any more'
  const wanting = value && { wanting: `${wanted(value)}.` }
  const proof = { after: { text: after, problems: shown(after, problems), ...wanting } }
  return { kind: 'verdict', right: !left && !value, reason, proof }
}

function faultsOfVerdict(verdict: Verdict, { options }: DebuggingQuestionSource, at: number): ProofFault[] {
  if (verdict.kind === 'unsound') return [{ path: verdict.path, message: verdict.message }]
  if (verdict.right === (options[at]?.right === true)) return []
  const stated = verdict.right ? 'wrong' : 'right'
  return [{ path: ['options', at], message: `This is stated as ${stated}, but ${sentence(verdict.reason)}` }]
}

/** Two options that come to the same are no choice. */
function faultsOfTwins(verdicts: readonly Verdict[]): ProofFault[] {
  const results = verdicts.map((one) =>
    one.kind === 'verdict' ? (one.proof.after?.text ?? one.proof.line) : undefined,
  )
  return results.flatMap((result, at) =>
    result !== undefined && results.indexOf(result) < at
      ? [{ path: ['options', at], message: 'This option comes to the same as an earlier one.' }]
      : [],
  )
}

function unmet(text: string, { file, expect }: DebuggingQuestionSource): readonly ExpectedValueSource[] {
  const { root } = readDocument(text, file.kind)
  return (expect ?? []).filter((value) => !valueMeets(root ? [root] : [], value))
}

function wanted({ path, ...test }: ExpectedValueSource): string {
  const name = path.join('.')
  if (test.absent) return `${name} is still there`
  if (test.present) return `${name} is missing`
  return `${name} is not ${listed([test.equal ?? test['one-of'] ?? []].flat().map(String), 'or')}`
}

function shown(text: string, problems: readonly Problem[]): JudgedText['problems'] {
  const places = placesOf(text)
  return problems.map(({ rule, severity, message, range }): FoundProblem => ({
    rule,
    severity,
    line: places(range.start).line,
    message,
  }))
}

/** The lab's own messages end with a full stop already. */
function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}

function listed(names: readonly string[], last = 'and'): string {
  if (names.length === 0) return 'nothing'
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(` ${last} `)
}

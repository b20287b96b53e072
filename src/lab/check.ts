import type { LabDocument } from './document.ts'
import { repeatedKeys } from './duplicate-keys.ts'
import { readDocument } from './read-document.ts'
import { isChecked, type DocumentKind } from './kinds.ts'
import { overlapping } from './overlapping.ts'
import { suggestion, type Fix, type Problem } from './problem.ts'
import type { CheckContext, Finding, Rule } from './rule.ts'
import { RULES } from './rules.ts'
import { shapeProblems } from './shape.ts'

/** What the lab says about a text: problems in the order of the text. */
export interface Report {
  readonly kind: DocumentKind
  readonly problems: readonly Problem[]
}

/** Checks a text. A text that cannot be read has only the problem that keeps it from being read. */
export function check(text: string, context: CheckContext): Report {
  return checkDocument(readDocument(text, context.kind), context)
}

/** Checks a text that has been read. */
export function checkDocument(document: LabDocument, context: CheckContext): Report {
  return { kind: document.kind, problems: problemsOf(document, context) }
}

/** Faults beside which the tree is still whole, so that everything else can be said as well. */
const HARMLESS = new Set(['duplicate-key', 'yaml-alias', 'cli-value'])

export function problemsOf(document: LabDocument, context: CheckContext): Problem[] {
  const { kind, faults } = document
  const serious = faults.filter((fault) => !HARMLESS.has(fault.rule))
  if (serious.length > 0) return inTextOrder(serious)
  if (!isChecked(kind)) return inTextOrder(faults)
  const documents = [document, ...document.parts]
  const ruled = [...faults, ...RULES.flatMap((rule) => problemsOfRule(rule, document, context))]
  // Advice on a value says nothing of whether it is right.
  const spoken = ruled.filter(({ severity }) => severity !== 'info')
  const taken = overlapping(spoken.map(({ range }) => range))
  const shape = documents
    .flatMap((part) => shapeProblems(part).map((problem) => writtenIn(part, problem)))
    .filter(({ range }) => !taken(range))
  return undecided(document, inTextOrder([...ruled, ...shape]))
}

/** While a person has to choose between equal keys, no fix that removes or renames one of them is safe. */
function undecided({ root, faults }: LabDocument, problems: Problem[]): Problem[] {
  if (!root || !faults.some(({ rule }) => rule === 'duplicate-key')) return problems
  const repeated = overlapping(repeatedKeys(root))
  return problems.map((problem) => ({
    ...problem,
    fixes: problem.fixes.map((fix) =>
      fix.edits.some(({ range }) => repeated(range)) ? suggestion(fix) : fix,
    ),
  }))
}

/** More of one kind than anybody reads; the rules are lazy, so a text with thousands costs no more. */
const MOST_FINDINGS = 200

/** What one rule has against a document, and against the requests that it holds. */
export function problemsOfRule(rule: Rule, document: LabDocument, context: CheckContext): Problem[] {
  const problems: Problem[] = []
  for (const part of [document, ...document.parts]) {
    if (!rule.kinds.some((kind) => kind === part.kind)) continue
    for (const finding of rule.check(part, context)) {
      problems.push(writtenIn(part, problemOf(rule, finding)))
      if (problems.length >= MOST_FINDINGS) return problems
    }
  }
  return problems
}

/** A problem with its fixes as the text needs them, without those that cannot be written there. */
function writtenIn(document: LabDocument, problem: Problem): Problem {
  const fixes = problem.fixes.map(document.written).filter((fix): fix is Fix => fix !== undefined)
  return { ...problem, fixes }
}

/** A finding of a rule as a problem. */
export function problemOf(rule: Rule, finding: Finding): Problem {
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    range: finding.at,
    fixes: [...(finding.fix ? [finding.fix] : []), ...(finding.alternatives ?? [])].filter(
      (fix) => fix.edits.length > 0,
    ),
    source: rule.source,
  }
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const

/** In the order of the text; of those at one place the gravest first. */
export function inTextOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (one, other) =>
      one.range.start - other.range.start ||
      WEIGHT[one.severity] - WEIGHT[other.severity] ||
      one.range.end - other.range.end,
  )
}

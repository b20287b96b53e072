import { checkDocument, type Report } from './check.ts'
import { checkPair, type PairedText } from './check-pair.ts'
import type { LabDocument } from './document.ts'
import { readDocument } from './read-document.ts'
import type { Findings } from './engine.ts'
import { instanceOf } from './instance.ts'
import { leversOf } from './levers.ts'
import { outlineOf } from './outline.ts'
import type { CheckContext } from './rule.ts'
import { RULE_FILES } from './rules.ts'

/** All that the page shows of a text, in one look; with a text of the same service beside it, of both. */
export function findingsOf(text: string, context: CheckContext, other?: PairedText): Findings {
  const document = readDocument(text, context.kind)
  if (!other) return seen(document, checkDocument(document, context))
  const [own, others] = checkPair({ text, kind: context.kind }, other, context)
  return { ...seen(document, own), other: seen(readDocument(other.text, other.kind), others) }
}

function seen(document: LabDocument, report: Report): Findings {
  const rules = new Set(report.problems.map(({ rule }) => rule))
  return {
    ...report,
    instance: instanceOf(document),
    levers: leversOf(document),
    outline: outlineOf(document.root),
    documented: [...rules].filter((rule) => RULE_FILES.has(rule)),
  }
}

import { checkDocument } from '../lab/check.ts'
import { complete } from '../lab/complete.ts'
import { readDocument } from '../lab/document.ts'
import type { Findings } from '../lab/engine.ts'
import { fixAll } from '../lab/fix.ts'
import { format } from '../lab/format.ts'
import { hover } from '../lab/hover.ts'
import { instanceOf } from '../lab/instance.ts'
import type { CheckContext } from '../lab/rule.ts'
import { RULE_FILES } from '../lab/rules.ts'
import type { Shared } from '../lab/share.ts'
import { outlineOf } from '../lab/outline.ts'
import { readLink, writeLink } from './share-link.ts'
import { answerCalls } from './worker-answers.ts'

/** What the page asks the lab's worker. */
export type LabRequest =
  | { readonly kind: 'check'; readonly text: string; readonly context: CheckContext }
  | {
      readonly kind: 'fix-all'
      readonly text: string
      readonly context: CheckContext
      readonly rule?: string
    }
  | {
      readonly kind: 'complete' | 'hover'
      readonly text: string
      readonly offset: number
      readonly context: CheckContext
    }
  | { readonly kind: 'format'; readonly text: string }
  | { readonly kind: 'write-link'; readonly shared: Shared }
  | { readonly kind: 'read-link'; readonly payload: string }

function findings(text: string, context: CheckContext): Findings {
  const document = readDocument(text, context.kind)
  const report = checkDocument(document, context)
  const rules = new Set(report.problems.map(({ rule }) => rule))
  return {
    ...report,
    instance: instanceOf(document),
    outline: outlineOf(document.root),
    documented: [...rules].filter((rule) => RULE_FILES.has(rule)),
  }
}

answerCalls<LabRequest, unknown>((request) => {
  switch (request.kind) {
    case 'check':
      return findings(request.text, request.context)
    case 'fix-all':
      return fixAll(request.text, request.context, request.rule)
    case 'complete':
      return complete(request.text, request.offset, request.context)
    case 'hover':
      return hover(request.text, request.offset, request.context)
    case 'format':
      return format(request.text)
    case 'write-link':
      return writeLink(request.shared)
    case 'read-link':
      return readLink(request.payload)
    default:
      return request satisfies never
  }
})

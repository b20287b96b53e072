import { check } from '../lab/check.ts'
import { instanceOf } from '../lab/instance.ts'
import { readDocument } from '../lab/document.ts'
import type { Findings } from '../lab/engine.ts'
import { complete } from '../lab/complete.ts'
import { fixAll } from '../lab/fix.ts'
import { hover } from '../lab/hover.ts'
import type { CheckContext } from '../lab/rule.ts'
import { answerCalls } from './worker-answers.ts'

/** What the page asks the lab's worker. */
export type LabRequest =
  | { readonly kind: 'check' | 'fix-all'; readonly text: string; readonly context: CheckContext }
  | {
      readonly kind: 'complete' | 'hover'
      readonly text: string
      readonly offset: number
      readonly context: CheckContext
    }

function findings(text: string, context: CheckContext): Findings {
  return { ...check(text, context), instance: instanceOf(readDocument(text, context.kind)) }
}

answerCalls<LabRequest, unknown>((request) => {
  switch (request.kind) {
    case 'check':
      return findings(request.text, request.context)
    case 'fix-all':
      return fixAll(request.text, request.context)
    case 'complete':
      return complete(request.text, request.offset, request.context)
    case 'hover':
      return hover(request.text, request.offset, request.context)
    default:
      return request satisfies never
  }
})

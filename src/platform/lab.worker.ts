import { fixAllBeside, type PairedText } from '../lab/check-pair.ts'
import type { Beside } from '../lab/engine.ts'
import { findingsOf } from '../lab/findings.ts'
import { fixAll } from '../lab/fix.ts'
import type { CheckContext } from '../lab/rule.ts'
import type { Shared } from '../lab/share.ts'
import { answerCalls } from './worker-answers.ts'

/** What the page asks the lab's worker. */
export type LabRequest =
  | {
      readonly kind: 'check'
      readonly text: string
      readonly context: CheckContext
      readonly beside?: Beside | undefined
    }
  | {
      readonly kind: 'fix-all'
      readonly text: string
      readonly context: CheckContext
      readonly rule?: string | undefined
      readonly other?: PairedText | undefined
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

// What no keystroke needs is loaded when it is first asked for.
answerCalls<LabRequest, unknown>(async (request) => {
  switch (request.kind) {
    case 'check':
      return request.beside?.exercise
        ? (await import('../lab/judged.ts')).judgedFindings(
            request.text,
            request.context,
            request.beside.exercise,
          )
        : findingsOf(request.text, request.context, request.beside?.other)
    case 'fix-all':
      return request.other
        ? fixAllBeside(
            { text: request.text, kind: request.context.kind },
            request.other,
            request.context,
            request.rule,
          )
        : fixAll(request.text, request.context, request.rule)
    case 'complete':
      return (await import('../lab/complete.ts')).complete(request.text, request.offset, request.context)
    case 'hover':
      return (await import('../lab/hover.ts')).hover(request.text, request.offset, request.context)
    case 'format':
      return (await import('../lab/format.ts')).format(request.text)
    case 'write-link':
      return (await import('./share-link.ts')).writeLink(request.shared)
    case 'read-link':
      return (await import('./share-link.ts')).readLink(request.payload)
    default:
      return request satisfies never
  }
})
